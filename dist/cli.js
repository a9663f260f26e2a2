#!/usr/bin/env node

import { createRequire } from "node:module";
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { createHash, randomUUID } from "node:crypto";
import { chmodSync, closeSync, existsSync, fsyncSync, lstatSync, openSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync, writeSync } from "node:fs";
import { isUtf8 } from "node:buffer";
import { setFlagsFromString } from "node:v8";
import { parseArgs } from "node:util";
import { spawn } from "node:child_process";
import { devNull, tmpdir } from "node:os";
import { lstat, mkdtemp, rm } from "node:fs/promises";

// \0rolldown/runtime.js
var __commonJSMin = (cb, mod) => () => (mod || (cb((mod = { exports: {} }).exports, mod, mod.exports), cb = null), mod.exports);
var __require = /* #__PURE__ */ (() => createRequire(import.meta.url))();

// src/change/change-error.ts
/** What changed cannot be told: the message says what happened and what to do about it. The run fails with it. */
var ChangeError = class extends Error {
	constructor(message, options) {
		super(message, options);
		this.name = "ChangeError";
	}
};

// src/report/terminal-text.ts
const unsafe = /[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;
/** Width of a tab in columns; the underline below a line counts the same. */
const tab = "    ";
/** A text from a manifest or a name, made safe for a terminal: every character that it would obey becomes a visible one. */
function visibleText(text) {
	return text.replace(unsafe, visibleCharacter).replaceAll("	", tab);
}
function visibleCharacter(character) {
	const code = character.codePointAt(0) ?? 0;
	if (code < 32) return String.fromCodePoint(9216 + code);
	if (code === 127) return "␡";
	return code === 65279 ? "" : "�";
}
const zeroWidth = /[\p{Mn}\p{Me}]/u;
const doubleWidth = /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}/u;
/** Columns that a safe text takes on a terminal. */
function displayWidth(text) {
	let width = 0;
	for (const character of text) width += zeroWidth.test(character) ? 0 : doubleWidth.test(character) ? 2 : 1;
	return width;
}
/** Breaks a text at spaces into lines of at most `width` columns; a longer word stands on a line of its own. */
function wrapText(text, width) {
	const lines = [];
	let line = "";
	for (const word of text.split(/[ \n]+/)) if (line === "") line = word;
	else if (displayWidth(line) + 1 + displayWidth(word) <= width) line += ` ${word}`;
	else {
		lines.push(line);
		line = word;
	}
	return line === "" ? lines : [...lines, line];
}

// src/report/tool.ts
/** What the reports and the command call this program; the version equals that of package.json (checked by a test). */
const tool = {
	name: "kube-privilege-review",
	version: "1.0.0"
};

// src/fixes/fix.ts
/** Text with the edits applied. Edits must not overlap. */
function applyEdits(text, edits) {
	const ordered = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
	let result = "";
	let at = 0;
	for (const edit of ordered) {
		result += text.slice(at, edit.span.start) + edit.text;
		at = edit.span.end;
	}
	return result + text.slice(at);
}

// src/manifest/scalar.ts
const words = new Map([
	...spellings([
		"y",
		"Y",
		"yes",
		"Yes",
		"YES",
		"true",
		"True",
		"TRUE",
		"on",
		"On",
		"ON"
	], {
		type: "boolean",
		value: true
	}),
	...spellings([
		"n",
		"N",
		"no",
		"No",
		"NO",
		"false",
		"False",
		"FALSE",
		"off",
		"Off",
		"OFF"
	], {
		type: "boolean",
		value: false
	}),
	...spellings([
		"",
		"~",
		"null",
		"Null",
		"NULL"
	], { type: "null" }),
	...spellings([
		".nan",
		".NaN",
		".NAN"
	], {
		type: "float",
		value: NaN
	}),
	...spellings([
		".inf",
		".Inf",
		".INF",
		"+.inf",
		"+.Inf",
		"+.INF"
	], {
		type: "float",
		value: Number.POSITIVE_INFINITY
	}),
	...spellings([
		"-.inf",
		"-.Inf",
		"-.INF"
	], {
		type: "float",
		value: Number.NEGATIVE_INFINITY
	})
]);
const maxUint64 = 2n ** 64n - 1n;
const minInt64 = -(2n ** 63n);
const pointFloat = /^\.\d+(_\d+)*([eE][-+]?\d+(_\d+)*)?$/;
const styleFloat = /^[-+]?(\.\d+|\d+(\.\d*)?)([eE][-+]?\d+)?$/;
/**
* Decodes a scalar as kubectl's decoder does (sigs.k8s.io/yaml, which is go.yaml.in/yaml/v2 `resolve.go`): YAML 1.1
* booleans, integers in bases 2, 8, 10 and 16 with underscores, no sexagesimal numbers, dates as strings.
*/
function decodeScalar(node) {
	const { tag, text } = node;
	if (tag === void 0) return node.style === "plain" ? resolve$1(text) : {
		type: "string",
		value: text
	};
	const resolved = isCoreTag(tag) ? resolve$1(text) : void 0;
	if (resolved === void 0) return {
		type: "string",
		value: text
	};
	if (coreTag(tag) === "float" && resolved.type === "integer") return {
		type: "float",
		value: Number(resolved.value)
	};
	return resolved;
}
function isCoreTag(tag) {
	return [
		"bool",
		"int",
		"float",
		"null"
	].includes(coreTag(tag));
}
function coreTag(tag) {
	return tag.replace(/^(!!|tag:yaml\.org,2002:)/, "");
}
/** First characters of texts that may be anything but a string (go-yaml's resolveTable); '' is null. */
const mayResolve = new Set([..."+-.0123456789yYnNtTfFoO~"].map((character) => character.charCodeAt(0)));
function resolve$1(text) {
	if (text !== "" && !mayResolve.has(text.charCodeAt(0))) return {
		type: "string",
		value: text
	};
	const word = words.get(text);
	if (word !== void 0) return word;
	const first = text.charCodeAt(0);
	if (!(first >= 48 && first <= 57) && first !== 43 && first !== 45 && first !== 46) return {
		type: "string",
		value: text
	};
	if (first === 46) return pointFloat.test(text) ? goFloat(text) : {
		type: "string",
		value: text
	};
	if (/^\d{4}-\d/.test(text)) return {
		type: "string",
		value: text
	};
	const plain = text.replaceAll("_", "");
	const integer = goInteger(text);
	if (integer !== void 0) return {
		type: "integer",
		value: integer
	};
	if (styleFloat.test(plain)) return goFloat(plain);
	return {
		type: "string",
		value: text
	};
}
/** strconv.ParseInt and ParseUint with base 0 after the removal of underscores, then base 2 for `0b` and `-0b`. */
function goInteger(text) {
	const match = /^([-+]?)(?:0[xX]([\da-fA-F]+)|0[oO]?([0-7]+)|0[bB]([01]+)|(\d+))$/.exec(text.replaceAll("_", ""));
	if (match === null) return void 0;
	const [, sign, hex, octal, binary, decimal] = match;
	if (decimal !== void 0 && decimal.length > 1 && decimal.startsWith("0")) return void 0;
	const digits = hex ? `0x${hex}` : octal ? `0o${octal}` : binary ? `0b${binary}` : decimal ?? "";
	const size = BigInt(digits);
	const value = sign === "-" ? -size : size;
	return value >= minInt64 && value <= (sign === "" ? maxUint64 : 2n ** 63n - 1n) ? value : void 0;
}
function goFloat(text) {
	const value = Number(text.replaceAll("_", "").replace(/^\+/, ""));
	return Number.isFinite(value) ? {
		type: "float",
		value
	} : {
		type: "string",
		value: text
	};
}
function* spellings(texts, scalar) {
	for (const text of texts) yield [text, scalar];
}
/** The text of a key as the cluster reads it: `on:` is the key "true" (sigs.k8s.io/yaml converts keys to strings). */
function keyText(key) {
	const { text } = key;
	if (key.style !== "plain" || text.length > 5 && !/^[-+.\d]/.test(text)) return text;
	const scalar = decodeScalar(key);
	return scalar.type === "string" || scalar.type === "null" ? text : String(scalar.value);
}

// src/manifest/field.ts
/** Text that a tool replaces before the cluster sees it: `${VAR}`, `$(VAR)`, `__X__`, `{{ }}`, `<% %>`. */
const placeholder = /\$\{[^}]*\}|\$\([^)]*\)|__[A-Za-z0-9_]+__|\{\{.*\}\}|<%.*%>/s;
function isPlaceholder(text) {
	return placeholder.test(text);
}
/**
* A place in an object that may be empty, and what the cluster reads there: the last of duplicate keys, aliases and
* merge keys followed, scalars decoded as kubectl does. The only code that knows nodes, besides the editor.
*/
var Field = class Field {
	/** The node as written here: an alias where one is written; undefined where nothing is. */
	node;
	/** The key's node, where a map holds the field. */
	key;
	parent;
	/** Set where the value is written elsewhere in the document. */
	borrowed;
	/** The last step of the path; undefined at the root. */
	step;
	#path;
	#find;
	constructor(step, node, key, parent, borrowed, find) {
		this.#find = find;
		this.step = step;
		this.node = node;
		this.key = key;
		this.parent = parent;
		this.borrowed = borrowed;
	}
	/** The steps from the root; made when asked for, because most fields are only looked at. */
	get path() {
		if (this.#path === void 0) this.#path = this.parent === void 0 || this.step === void 0 ? [] : [...this.parent.path, this.step];
		return this.#path;
	}
	/** The field of a whole document; paths below it start here. */
	static root(node) {
		return new Field(void 0, node, void 0, void 0, void 0);
	}
	/** This field as an object of its own (an item of a List): paths below it start here. */
	asRoot() {
		return new Field(void 0, this.node, void 0, void 0, this.borrowed);
	}
	/** The node that gives the value: an alias' target. */
	get value() {
		return this.node?.type === "alias" ? this.node.target : this.node;
	}
	get isWritten() {
		return this.node !== void 0;
	}
	/** The cluster reads it as absent: not written, or null. */
	get isAbsent() {
		return this.value === void 0 || this.scalar?.type === "null";
	}
	get scalar() {
		return this.value?.type === "scalar" ? decodeScalar(this.value) : void 0;
	}
	get boolean() {
		const { scalar } = this;
		return scalar?.type === "boolean" ? scalar.value : void 0;
	}
	get string() {
		const { scalar } = this;
		return scalar?.type === "string" ? scalar.value : void 0;
	}
	/** An integer, also one written as a float (`0.0` reaches the API server as `0`). */
	get integer() {
		const { scalar } = this;
		if (scalar?.type === "integer") return scalar.value;
		return scalar?.type === "float" && Number.isSafeInteger(scalar.value) ? BigInt(scalar.value) : void 0;
	}
	get isMap() {
		return this.value?.type === "map";
	}
	get isList() {
		return this.value?.type === "list";
	}
	/** Nobody can say what the cluster will read here. */
	get isPlaceholder() {
		const { string } = this;
		return string !== void 0 && isPlaceholder(string);
	}
	/** The scalar as text for people: a string's characters, a number's or boolean's canonical spelling; else undefined. */
	get display() {
		const { scalar } = this;
		if (scalar === void 0 || scalar.type === "null") return void 0;
		return String(scalar.value);
	}
	/** The field under a key. Merged keys are seen; of several that give it, the last in the text wins. */
	get(key) {
		return this.#find?.(key) ?? this.#own(key);
	}
	/** A key below that counts as not written, whatever stands there. */
	absent(key) {
		return new Field(key, void 0, void 0, this, this.borrowed);
	}
	/**
	* The same place, where some keys are given elsewhere in the object: `find` is asked first, and what it does not know
	* (undefined) is looked for here. `keys` and spans stay those of the place.
	*/
	seenThrough(find) {
		return new Field(this.step, this.node, this.key, this.parent, this.borrowed, find);
	}
	/** The same place, where what is not written here is taken from another one, key by key and below. */
	over(defaults) {
		return this.seenThrough((key) => {
			const own = this.get(key);
			const below = defaults.get(key);
			if (!own.isWritten) return below.isWritten ? below : own;
			return own.isMap && below.isMap ? own.over(below) : own;
		});
	}
	#own(key) {
		const { value } = this;
		const found = value?.type === "map" ? findEntry(value, key) : void 0;
		if (found === void 0) return new Field(key, void 0, void 0, this, this.borrowed);
		const borrowed = this.borrowed ?? found.merged ?? aliasOf(found.entry.value);
		return new Field(key, found.entry.value, found.entry.key, this, borrowed);
	}
	/** The field at a path below this one. */
	at(path) {
		let field = this;
		for (const step of path) field = typeof step === "string" ? field.get(step) : field.items()[step] ?? field.get("#");
		return field;
	}
	/** The items of a list; none where it is no list. */
	items() {
		const { value } = this;
		if (value?.type !== "list") return [];
		return value.items.map((item, index) => new Field(index, item, void 0, this, this.borrowed ?? aliasOf(item)));
	}
	/** The keys of a map in the order of the text, merged ones last; each once. */
	keys() {
		const { value } = this;
		return value?.type === "map" ? [...keysOf(value)] : [];
	}
	/** The fields of a map's values, each key once. */
	fields() {
		return this.keys().map((key) => this.get(key));
	}
	/** Whether the key is among the map's keys, also with a null value. */
	has(key) {
		const { value } = this;
		return value?.type === "map" && findEntry(value, key) !== void 0;
	}
	/** Whether a key of that name stands anywhere below, aliases followed. */
	holdsKey(name) {
		return this.node !== void 0 && nodeHoldsKey(this.node, name, /* @__PURE__ */ new Set());
	}
	/** The span at which the author sees the value: where it is written, or the alias or `<<` that brings it. */
	get span() {
		if (this.node === void 0) return void 0;
		if (this.borrowed !== void 0) return this.borrowed.at;
		if (this.key === void 0) return this.node.span;
		return this.node.span.start === this.node.span.end ? this.key.span : this.node.span;
	}
	/** The span of key and value together; of the value alone where it is a list's item. */
	get entrySpan() {
		if (this.node === void 0) return void 0;
		if (this.borrowed !== void 0) return this.borrowed.at;
		if (this.key === void 0) return this.node.span;
		return {
			start: this.key.span.start,
			end: Math.max(this.key.span.end, this.node.span.end)
		};
	}
	/** The span of the key alone, or of the alias or `<<` that brings it. */
	get keySpan() {
		return this.borrowed?.at ?? this.key?.span;
	}
};
function aliasOf(node) {
	return node.type === "alias" ? {
		by: "alias",
		at: node.span,
		anchor: node.target.span
	} : void 0;
}
/** The entry that gives a key: the last in the order of the text, a merge key counting where it stands (as go-yaml v2). */
function findEntry(map, key) {
	for (let index = map.entries.length - 1; index >= 0; index -= 1) {
		const entry = map.entries[index];
		if (entry === void 0) continue;
		if (!isMergeKey(entry)) {
			if (entry.name === key) return {
				entry,
				merged: void 0
			};
			continue;
		}
		const merged = findMerged(entry, key);
		if (merged !== void 0) return merged;
	}
}
function findMerged(merge, key) {
	for (const source of mergeSources(merge.value)) {
		const found = findEntry(source, key);
		if (found === void 0) continue;
		const at = merge.value.type === "alias" ? merge.value.span : merge.key.span;
		return {
			entry: found.entry,
			merged: {
				by: "merge",
				at,
				anchor: found.entry.value.span
			}
		};
	}
}
function keysOf(map) {
	const seen = /* @__PURE__ */ new Set();
	for (const entry of map.entries) if (!isMergeKey(entry)) seen.add(entry.name);
	for (const entry of map.entries) {
		if (!isMergeKey(entry)) continue;
		for (const source of mergeSources(entry.value)) for (const key of keysOf(source)) seen.add(key);
	}
	return seen;
}
/** @param seen anchored nodes that were looked through, which may be asked for by many aliases */
function nodeHoldsKey(node, wanted, seen) {
	if (node.type === "alias") {
		if (seen.has(node.target)) return false;
		seen.add(node.target);
		return nodeHoldsKey(node.target, wanted, seen);
	}
	if (node.type === "list") return node.items.some((item) => nodeHoldsKey(item, wanted, seen));
	return node.type === "map" && node.entries.some(({ name, value }) => name === wanted || nodeHoldsKey(value, wanted, seen));
}
/** `<<` written plainly merges; a quoted one is an ordinary key. */
function isMergeKey({ name, key }) {
	return name === "<<" && key.style === "plain";
}
/** The maps that a merge key's value brings, the first of which wins. */
function mergeSources(value) {
	const target = value.type === "alias" ? value.target : value;
	if (target.type === "map") return [target];
	return target.type === "list" ? target.items.flatMap((item) => item.type === "list" ? [] : mergeSources(item)) : [];
}

// src/manifest/manifest-object.ts
const maxListDepth = 5;
/**
* The Kubernetes objects of a document: itself, the items of a List (of any kind with a list of `items`, as kubectl's
* unstructured decoder takes it), the objects of an OpenShift Template, the elements of a JSON array.
*
* @param typed the type of a document that does not name its own (a patch)
* @returns none where the document is no object with an apiVersion and a kind
*/
function objectsOf(root, source, document, role, typed) {
	if (root.type === "list") return root.flow ? root.items.flatMap((item) => expand$1(Field.root(item), source, document, role, void 0, 1)) : [];
	return expand$1(Field.root(root), source, document, role, typed, 0);
}
function expand$1(root, source, document, role, listed, depth) {
	const typed = typeOf(root) ?? listed;
	if (typed === void 0 || depth > maxListDepth) return [];
	const members = root.get("items").isList ? root.get("items") : openShiftObjects(root, typed);
	if (members !== void 0) {
		const itemType = itemTypeOf(typed);
		return members.items().flatMap((item) => expand$1(item.asRoot(), source, document, role, itemType, depth + 1));
	}
	const metadata = root.get("metadata");
	return [{
		source,
		document,
		root,
		...typed,
		name: nameText(metadata.get("name")),
		generateName: nameText(metadata.get("generateName")),
		namespace: nameText(metadata.get("namespace")),
		role
	}];
}
function typeOf(root) {
	const apiVersion = root.get("apiVersion").string;
	const kind = root.get("kind").string;
	return apiVersion === void 0 || kind === void 0 || kind === "" ? void 0 : {
		apiVersion,
		kind
	};
}
/** Items of a typed list (`PodList`) may leave out their own type. */
function itemTypeOf({ apiVersion, kind }) {
	const item = kind.replace(/List$/, "");
	return item === kind || item === "" ? void 0 : {
		apiVersion,
		kind: item
	};
}
function openShiftObjects(root, { apiVersion, kind }) {
	return kind === "Template" && (apiVersion === "v1" || apiVersion.startsWith("template.openshift.io/")) && root.get("objects").isList ? root.get("objects") : void 0;
}
function nameText(field) {
	const text = field.display;
	return text === void 0 || text === "" ? null : text;
}
/** The group of an apiVersion: '' for `v1`. */
function groupOf(apiVersion) {
	const slash = apiVersion.indexOf("/");
	return slash < 0 ? "" : apiVersion.slice(0, slash);
}

// src/findings/identity.ts
function objectIdentity(object, ordinal) {
	const { kind, namespace } = object;
	const name = object.name ?? (object.generateName === null ? `#${ordinal}` : `${object.generateName}*`);
	return {
		group: groupOf(object.apiVersion),
		kind,
		namespace,
		name
	};
}
/** sha256 in hex of everything that makes a finding the same over time; lines are no part of it. */
function fingerprintOf(identity, home) {
	const { rule, outcome, value, object, container, path } = identity;
	const parts = [
		rule,
		outcome,
		value,
		object?.group ?? null,
		object?.kind ?? null,
		object?.namespace ?? null,
		object?.name ?? null,
		container?.type ?? null,
		container?.name ?? null,
		path,
		home
	];
	return createHash("sha256").update(JSON.stringify(parts)).digest("hex");
}
/** A field's path with the items of lists by their name (or mount path, or own text), not by their index. */
function namedPath(field) {
	const steps = [];
	for (let at = field; at?.parent !== void 0; at = at.parent) {
		const step = at.path.at(-1);
		if (step === void 0) break;
		steps.push(typeof step === "number" ? itemName(at, step) : step);
	}
	return steps.reverse();
}
function itemName(item, index) {
	return item.get("name").display ?? item.display ?? item.get("containerPort").display ?? index;
}

// src/findings/place-of-report.ts
/** The container in which a path of its object lies, if it lies in one. */
function containerAt(path, pod) {
	return pod?.containers.find(({ field }) => startsWith(path, field.path));
}
function startsWith(path, prefix) {
	return path.length >= prefix.length && prefix.every((step, index) => step === path[index]);
}
/**
* Where a report points: key and value where a value is written, otherwise the nearest written parent that the author
* can act on: the container's `securityContext` key, else its `name`; for a field of the pod spec the `containers`
* key; for anything else the object's name (rules.md section 3).
*/
function placeOfReport(report, pod, object) {
	const { field } = report;
	const written = field.isMap || field.isList ? field.keySpan ?? field.span : field.entrySpan;
	return object.source.place(written ?? spanOfAbsence(report, pod, object));
}
/** The key of a security context that stands in the container itself, not in a template that it inherits from. */
function ownKeySpan(securityContext, container) {
	return startsWith(securityContext.path, container.path) ? securityContext.keySpan : void 0;
}
function spanOfAbsence(report, pod, object) {
	const container = containerAt(report.field.path, pod);
	if (container !== void 0) {
		const { field, securityContext } = container;
		const span = ownKeySpan(securityContext, field) ?? field.get("name").entrySpan ?? field.keySpan ?? field.get("image").entrySpan ?? field.span;
		if (span !== void 0) return span;
	}
	if (pod !== void 0 && startsWith(report.field.path, pod.spec.path)) {
		const lists = [
			"containers",
			"initContainers",
			"ephemeralContainers"
		].map((key) => pod.spec.get(key).keySpan);
		const first = pod.containers[0]?.field;
		const span = lists.find((found) => found !== void 0) ?? first?.keySpan ?? first?.parent?.keySpan ?? pod.spec.keySpan;
		if (span !== void 0) return span;
	}
	const metadata = object.root.get("metadata");
	return metadata.get("name").entrySpan ?? metadata.get("generateName").entrySpan ?? object.root.get("kind").entrySpan ?? object.root.span ?? {
		start: 0,
		end: 0
	};
}

// src/findings/answer-key.ts
/** What makes an answer about an object the same one when the object is read again, also after an edit. */
function foundKey({ rule, outcome, value, container, namedPath }) {
	return JSON.stringify([
		rule.id,
		outcome,
		value,
		container?.name ?? null,
		container?.type ?? null,
		namedPath
	]);
}
function answerKey({ rule, report, pod }) {
	const { field, outcome, value } = report;
	return foundKey({
		rule,
		outcome,
		value,
		container: containerAt(field.path, pod) ?? null,
		namedPath: namedPath(field)
	});
}

// src/rules/severity.ts
/** Levels, most severe first; GitHub's annotation levels for them are failure, warning and notice. */
const severities = [
	"error",
	"warning",
	"notice"
];
/** Negative where `a` is more severe than `b`. */
function compareSeverity(a, b) {
	return severities.indexOf(a) - severities.indexOf(b);
}

// src/fixes/change-tree.ts
/** Merges changes of one object. Equal changes merge; a contradiction is given back. */
function mergeChanges(changes) {
	const root = {
		kind: "inside",
		children: /* @__PURE__ */ new Map(),
		appended: []
	};
	for (const change of changes) if (!insert(root, change)) return {
		kind: "conflict",
		path: change.path
	};
	return root;
}
function insert(root, change) {
	let at = root;
	const steps = change.op === "append" ? change.path : change.path.slice(0, -1);
	for (const step of steps) {
		const next = at.children.get(step) ?? {
			kind: "inside",
			children: /* @__PURE__ */ new Map(),
			appended: []
		};
		if (next.kind !== "inside") return false;
		at.children.set(step, next);
		at = next;
	}
	if (change.op === "append") {
		if (!at.appended.includes(change.value)) at.appended.push(change.value);
		return true;
	}
	const last = change.path.at(-1);
	if (last === void 0) return false;
	const known = at.children.get(last);
	const wanted = change.op === "remove" ? { kind: "remove" } : {
		kind: "set",
		value: change.value
	};
	if (known !== void 0) return JSON.stringify(known) === JSON.stringify(wanted);
	at.children.set(last, wanted);
	return true;
}
/**
* Turns a map or list that its changes leave empty into a removal, up to `keep` steps from the root (a container or a
* pod spec stays whatever is taken from it).
*/
function pruneEmptied(tree, field, keep) {
	if (tree.kind !== "inside") return tree;
	const children = /* @__PURE__ */ new Map();
	for (const [step, child] of tree.children) {
		const below = typeof step === "string" ? field.get(step) : field.items()[step] ?? field.get("#");
		children.set(step, pruneEmptied(child, below, keep));
	}
	const size = field.isList ? field.items().length : field.keys().length;
	const removed = [...children.values()].filter(({ kind }) => kind === "remove").length;
	const written = children.size - removed + tree.appended.length;
	const isEmptied = removed > 0 && removed === size && written === 0;
	const isKept = keep.has(JSON.stringify(field.path)) || field.parent === void 0;
	return isEmptied && !isKept ? { kind: "remove" } : {
		kind: "inside",
		children,
		appended: tree.appended
	};
}
/** The value that a tree writes where nothing stands yet: undefined where it only takes away. */
function writtenValue(tree) {
	if (tree.kind === "set") return tree.value;
	if (tree.kind === "remove") return void 0;
	if (tree.appended.length > 0) return tree.appended;
	const entries = [];
	for (const [step, child] of tree.children) {
		const value = writtenValue(child);
		if (typeof step === "string" && value !== void 0) entries.push([step, value]);
	}
	return entries.length === 0 ? void 0 : Object.fromEntries(entries);
}

// src/fixes/layout.ts
/** The order in which people write these keys; others follow as they come. */
const keyOrder = [
	"runAsNonRoot",
	"runAsUser",
	"runAsGroup",
	"allowPrivilegeEscalation",
	"privileged",
	"readOnlyRootFilesystem",
	"capabilities",
	"drop",
	"add",
	"procMount",
	"seLinuxOptions",
	"appArmorProfile",
	"seccompProfile"
];
function sortKeys(entries) {
	const rank = (key) => keyOrder.includes(key) ? keyOrder.indexOf(key) : keyOrder.length;
	return [...entries].sort(([a], [b]) => rank(a) - rank(b));
}
/** A scalar as YAML text that decodes to it again, quoted only where it must be. */
function scalarText(value, isJson) {
	if (typeof value === "boolean") return String(value);
	const plain = decodeScalar({
		type: "scalar",
		style: "plain",
		text: value,
		span: {
			start: 0,
			end: 0
		},
		anchor: void 0,
		tag: void 0
	});
	return /^[A-Za-z][\w./-]*$/.test(value) && plain.type === "string" && !isJson ? value : JSON.stringify(value);
}
/** The lines of a map's entries in block style, every line indented by `column` spaces at least. */
function blockLines(value, column, step) {
	const indent = " ".repeat(column);
	return sortKeys(Object.entries(value)).flatMap(([key, item]) => {
		if (typeof item === "string" || typeof item === "boolean") return [`${indent}${key}: ${scalarText(item, false)}`];
		if (isList(item)) return [`${indent}${key}: ${flowText(item, {
			isJson: false,
			lines: void 0
		})}`];
		return [`${indent}${key}:`, ...blockLines(item, column + step, step)];
	});
}
/** A value in flow style. Lists stay on one line and quote their strings, as Kubernetes' documentation does. */
function flowText(value, layout) {
	if (typeof value === "string" || typeof value === "boolean") return scalarText(value, layout.isJson);
	if (isList(value)) return `[${value.map((item) => typeof item === "string" ? JSON.stringify(item) : flowText(item, layout)).join(", ")}]`;
	const { isJson, lines } = layout;
	const inner = lines === void 0 ? layout : {
		isJson,
		lines: {
			...lines,
			indent: lines.indent + lines.step
		}
	};
	const entries = sortKeys(Object.entries(value)).map(([key, item]) => flowEntry(key, item, inner));
	if (lines === void 0) return isJson ? `{${entries.join(", ")}}` : `{ ${entries.join(", ")} }`;
	const open = `${lines.eol}${lines.indent}${lines.step}`;
	return `{${open}${entries.join(`,${open}`)}${lines.eol}${lines.indent}}`;
}
function flowEntry(key, value, layout) {
	return `${layout.isJson ? JSON.stringify(key) : key}: ${flowText(value, layout)}`;
}
function isMapValue(value) {
	return typeof value === "object" && !Array.isArray(value);
}
function isList(value) {
	return Array.isArray(value);
}

// src/fixes/raw-edit.ts
/** A change that cannot be written without guessing; the reason completes "No suggestion: …". */
var EditRefused = class extends Error {};
/** Where a node's content ends: a block scalar's span takes in the line ends behind it. */
function contentEnd(source, node) {
	let end = node.span.end;
	while (end > node.span.start && "\r\n 	".includes(source.text.charAt(end - 1))) end -= 1;
	return end;
}
function entryEnd(source, entry) {
	return Math.max(entry.key.span.end, contentEnd(source, entry.value));
}
/** Characters before an offset on its line, a byte order mark left out: the column to which new lines are indented. */
function indentBefore(source, offset) {
	const start = source.lineStart(source.lineAt(offset));
	return source.text.slice(start, offset).replace(/^\ufeff/, "");
}
/** The anchors that aliases of a document use: what stands at them must not change for one user alone. */
function usedAnchors(root) {
	const used = /* @__PURE__ */ new Set();
	const visit = (node) => {
		if (node.type === "alias") used.add(node.name);
		else if (node.type === "map") for (const { value } of node.entries) visit(value);
		else if (node.type === "list") for (const item of node.items) visit(item);
	};
	visit(root);
	return used;
}
/** Spaces by which a document indents: those of its first block map inside a block map, 2 where there is none. */
function indentStep(source, root) {
	const visit = (node, outer) => {
		if (node.type === "list") return first(node.items, (item) => visit(item, void 0));
		if (node.type !== "map" || node.flow) return void 0;
		const key = node.entries[0]?.key;
		if (key === void 0) return void 0;
		const column = indentBefore(source, key.span.start).length;
		if (outer !== void 0 && column > outer) return column - outer;
		return first(node.entries, ({ value }) => visit(value, column));
	};
	return visit(root, void 0) ?? 2;
}
function first(items, find) {
	for (const item of items) {
		const found = find(item);
		if (found !== void 0) return found;
	}
}
/** The last entry that a map itself writes for a key; merge keys are no such entry. Refuses where it stands twice. */
function ownEntry(map, key) {
	const found = map.entries.filter(({ name }) => name === key);
	if (found.length > 1) throw new EditRefused(`the key \`${key}\` stands twice`);
	return found[0];
}
/** Refuses to touch a collection whose text other places of the document use, or that carries a tag. */
function assertOwnText(node, used) {
	if (node.type === "alias") throw new EditRefused("the value is an alias of text that other places use");
	if (node.anchor !== void 0 && used.has(node.anchor)) throw new EditRefused("other places use this text through its anchor");
	if (node.tag !== void 0) throw new EditRefused("the value carries a tag");
}

// src/fixes/edit-flow.ts
/** Whether a flow map is JSON: its keys stand in double quotes. */
function isJsonMap(map) {
	return map.entries.some(({ key }) => key.style === "double");
}
/** The indentation of the line on which an offset stands. */
function lineIndent(source, offset) {
	return /^[ \t]*/.exec(source.line(source.lineAt(offset)).replace(/^\ufeff/, ""))?.[0] ?? "";
}
/** How new entries of a flow map are written: as the map's own are. */
function layoutOf(source, map, isJson) {
	const firstKey = map.entries[0]?.key;
	if (!(firstKey !== void 0 && source.lineAt(firstKey.span.start) > source.lineAt(map.span.start))) return {
		isJson,
		lines: void 0
	};
	const outer = lineIndent(source, map.span.start);
	const inner = lineIndent(source, firstKey.span.start);
	return {
		isJson,
		lines: {
			indent: inner,
			step: inner.startsWith(outer) && inner.length > outer.length ? inner.slice(outer.length) : "  ",
			eol: source.eol
		}
	};
}
/** Edits that take entries out of a flow map and put others behind `anchor`, an entry that stays. */
function editFlowMap(source, map, removed, added, anchor) {
	const edits = removeParts(source, map.entries.map((entry) => ({
		start: entry.key.span.start,
		end: entryEnd(source, entry),
		isGone: removed.has(entry)
	})));
	if (added.length === 0) return edits;
	if (anchor === void 0) throw new EditRefused("nothing of the map stays to write behind");
	const layout = layoutOf(source, map, isJsonMap(map));
	const isOwnLine = layout.lines !== void 0 && indentBefore(source, anchor.key.span.start).trim() === "";
	const separator = isOwnLine && layout.lines !== void 0 ? `,${layout.lines.eol}${layout.lines.indent}` : ", ";
	const text = sortKeys(added).map(([key, value]) => separator + flowEntry(key, value, isOwnLine ? layout : {
		...layout,
		lines: void 0
	})).join("");
	const at = entryEnd(source, anchor);
	return [...edits, {
		start: at,
		end: at,
		text
	}];
}
/** Edits that take items out of a flow list and append strings, quoted as the others are. */
function editFlowList(source, list, removed, appended) {
	const edits = removeParts(source, list.items.map((item) => ({
		start: item.span.start,
		end: contentEnd(source, item),
		isGone: removed.has(item)
	})));
	const kept = list.items.filter((item) => !removed.has(item));
	const last = kept.at(-1);
	if (appended.length === 0) return edits;
	const quote = kept.some((item) => item.type === "scalar" && item.style === "single") ? "'" : isPlain(kept) ? "" : "\"";
	const texts = appended.map((value) => `${quote}${value}${quote}`);
	if (last === void 0) {
		if (list.items.length > 0) throw new EditRefused("nothing of the list stays to write behind");
		return [{
			start: list.span.start,
			end: list.span.end,
			text: `[${texts.join(", ")}]`
		}];
	}
	const at = contentEnd(source, last);
	return [...edits, {
		start: at,
		end: at,
		text: texts.map((text) => `, ${text}`).join("")
	}];
}
function isPlain(items) {
	return items.length > 0 && items.every((item) => item.type === "scalar" && item.style === "plain");
}
/** Takes parts out with one comma each: up to the next part that stays, or from the last one that stays. */
function removeParts(source, parts) {
	const edits = [];
	for (let index = 0; index < parts.length; index += 1) {
		const first = parts[index];
		if (first === void 0 || !first.isGone) continue;
		let last = first;
		while (parts[index + 1]?.isGone === true) {
			index += 1;
			last = parts[index] ?? last;
		}
		const next = parts[index + 1];
		const previous = parts[parts.indexOf(first) - 1];
		const [start, end] = next !== void 0 ? [first.start, next.start] : [previous?.end ?? first.start, last.end];
		if ((next === void 0 ? source.text.slice(start, first.start) : source.text.slice(last.end, end)).includes("#")) throw new EditRefused("a comment stands between the items");
		edits.push({
			start,
			end,
			text: ""
		});
	}
	return edits;
}

// src/fixes/edit-object.ts
/**
* The text edits that make an object what its change tree says, all else kept byte for byte.
*
* @param root the object's node in the document; `documentRoot` tells the indentation and which anchors are used
* @returns edits in the order of the text, never overlapping, or why they cannot be written without guessing
*/
function editObject(source, documentRoot, root, tree) {
	const editor = new Editor(source, documentRoot);
	try {
		if (tree.kind !== "inside") throw new EditRefused("the whole object would change");
		return {
			kind: "edits",
			edits: sortEdits(editor.inside(root, tree))
		};
	} catch (error) {
		if (error instanceof EditRefused) return {
			kind: "refused",
			reason: error.message
		};
		throw error;
	}
}
function sortEdits(edits) {
	const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
	for (const [index, edit] of sorted.entries()) if (edit.start < (sorted[index - 1]?.end ?? 0)) throw new EditRefused("the changes touch the same text");
	return sorted;
}
var Editor = class {
	#source;
	#used;
	#step;
	constructor(source, documentRoot) {
		this.#source = source;
		this.#used = usedAnchors(documentRoot);
		this.#step = indentStep(source, documentRoot);
	}
	inside(node, tree) {
		assertOwnText(node, this.#used);
		if (node.type === "map") return this.#map(node, tree);
		if (node.type === "list") return this.#list(node, tree);
		throw new EditRefused("the value is neither a map nor a list");
	}
	#map(map, tree) {
		const edits = [];
		const removed = /* @__PURE__ */ new Set();
		const added = [];
		for (const [step, child] of tree.children) {
			const key = String(step);
			const entry = ownEntry(map, key);
			if (entry === void 0) {
				const value = writtenValue(child);
				if (value === void 0) throw new EditRefused(`\`${key}\` stands in text that other places use`);
				added.push([key, value]);
			} else if (child.kind === "remove") removed.add(entry);
			else edits.push(...this.#entry(map, entry, child));
		}
		if (added.length === 0 && removed.size === 0) return edits;
		const anchor = anchorFor(map, removed);
		if (map.flow) return [...edits, ...editFlowMap(this.#source, map, removed, added, anchor)];
		return [...edits, ...this.#blockMap(map, removed, added, anchor)];
	}
	#entry(map, entry, child) {
		const { value } = entry;
		if (isEmpty(value)) {
			const wanted = writtenValue(child);
			return wanted === void 0 ? [] : this.#fill(map, entry, wanted);
		}
		if (child.kind === "inside") return this.inside(value, child);
		if (value.type !== "scalar" || typeof child.value === "object") throw new EditRefused("a whole map or list would be replaced");
		return [this.#replace(value, child.value, map.flow && isJsonMap(map))];
	}
	#replace(node, value, isJson) {
		assertOwnText(node, this.#used);
		if (node.style === "block") throw new EditRefused("the value is a block of text");
		const quote = node.style === "single" ? "'" : node.style === "double" ? "\"" : "";
		const text = typeof value === "string" && quote !== "" ? `${quote}${value}${quote}` : scalarText(value, isJson);
		return {
			...node.span,
			text
		};
	}
	/** Writes a value where nothing, null, `{}` or `[]` stands. */
	#fill(map, entry, value) {
		const { key, value: node } = entry;
		assertOwnText(node, this.#used);
		const { start, end } = node.span;
		const hasColon = this.#source.text.slice(key.span.end, Math.max(start, key.span.end)).includes(":");
		if (this.#source.lineAt(end) !== this.#source.lineAt(key.span.start)) throw new EditRefused("the empty value stands on another line");
		if (map.flow || !isMapValue(value)) {
			const layout = map.flow ? layoutOf(this.#source, map, isJsonMap(map)) : {
				isJson: false,
				lines: void 0
			};
			return [{
				start,
				end,
				text: `${hasColon ? "" : ":"}${start === end ? " " : ""}${flowText(value, layout)}`
			}];
		}
		const colon = this.#source.text.indexOf(":", key.span.end) + 1;
		const column = indentBefore(this.#source, key.span.start).length + this.#step;
		const lineEnd = this.#source.lineEnd(this.#source.lineAt(key.span.start));
		const { eol } = this.#source;
		const text = eol + blockLines(value, column, this.#step).join(eol);
		if (start === end) return [{
			start: lineEnd,
			end: lineEnd,
			text
		}];
		return [{
			start: colon,
			end,
			text: ""
		}, {
			start: lineEnd,
			end: lineEnd,
			text
		}];
	}
	#blockMap(map, removed, added, anchor) {
		const column = this.#columnOf(map);
		const { eol } = this.#source;
		const lines = added.length === 0 ? [] : blockLines(Object.fromEntries(added), column, this.#step);
		if (anchor === void 0) {
			const first = map.entries[0];
			const last = map.entries.at(-1);
			if (first === void 0 || last === void 0 || lines.length === 0) throw new EditRefused("nothing of the map would stay");
			const text = lines.join(eol).slice(column);
			return [{
				start: first.key.span.start,
				end: entryEnd(this.#source, last),
				text
			}];
		}
		const edits = [...removed].map((entry) => this.#removeEntry(map, entry, removed));
		if (lines.length === 0) return edits;
		return [...edits, this.#insertion(map, anchor, lines)];
	}
	#insertion(map, anchor, lines) {
		const { eol } = this.#source;
		if (anchor.name === "containers" && indentBefore(this.#source, anchor.key.span.start).trim() === "") {
			const start = this.#source.lineStart(this.#lineAboveComments(anchor, map));
			return {
				start,
				end: start,
				text: lines.join(eol) + eol
			};
		}
		const at = this.#source.lineEnd(this.#source.lineAt(entryEnd(this.#source, anchor)));
		return {
			start: at,
			end: at,
			text: eol + lines.join(eol)
		};
	}
	/** The line of an entry's key, or of the first of the comment lines that belong to it. */
	#lineAboveComments(entry, map) {
		const first = this.#source.lineAt(map.entries[0]?.key.span.start ?? entry.key.span.start);
		let line = this.#source.lineAt(entry.key.span.start);
		while (line - 1 > first && /^[ \t]*#/.test(this.#source.line(line - 1))) line -= 1;
		return line;
	}
	#columnOf(map) {
		const columns = /* @__PURE__ */ new Set();
		for (const { key } of map.entries) {
			const before = indentBefore(this.#source, key.span.start);
			if (before.includes("	")) throw new EditRefused("tabs stand before the keys");
			if (/\?[ ]*$/.test(before)) throw new EditRefused("the map has explicit keys");
			columns.add(before.length);
		}
		const [column] = columns;
		if (columns.size !== 1 || column === void 0) throw new EditRefused("the keys of the map stand in different columns");
		return column;
	}
	/** Takes an entry's lines out. Comments above it and blank lines stay; the first key of a list item passes its place on. */
	#removeEntry(map, entry, removed) {
		const { key } = entry;
		const before = indentBefore(this.#source, key.span.start);
		const end = entryEnd(this.#source, entry);
		if (before.trim() === "") return this.#wholeLines(key.span.start, end);
		const next = map.entries[map.entries.indexOf(entry) + 1];
		if (next === void 0 || removed.has(next)) throw new EditRefused("the first key of a list item would go");
		if (this.#source.text.slice(end, next.key.span.start).includes("#")) throw new EditRefused("a comment stands behind the first key of a list item");
		return {
			start: key.span.start,
			end: next.key.span.start,
			text: ""
		};
	}
	#wholeLines(from, to) {
		const start = this.#source.lineStart(this.#source.lineAt(from));
		const lastLine = this.#source.lineAt(to);
		const next = this.#source.lineStart(lastLine + 1);
		if (!(this.#source.lineEnd(lastLine) === this.#source.text.length) || start === 0) return {
			start,
			end: next,
			text: ""
		};
		return {
			start: this.#source.lineEnd(this.#source.lineAt(start) - 1),
			end: this.#source.text.length,
			text: ""
		};
	}
	#list(list, tree) {
		const edits = [];
		const removed = /* @__PURE__ */ new Set();
		for (const [step, child] of tree.children) {
			const item = itemAt(list, step);
			if (child.kind === "remove") removed.add(item);
			else if (child.kind === "inside") edits.push(...this.inside(item, child));
			else if (item.type === "scalar" && typeof child.value !== "object") edits.push(this.#replace(item, child.value, false));
			else throw new EditRefused("a whole list item would be replaced");
		}
		for (const item of removed) assertOwnText(item, this.#used);
		if (list.flow) return [...edits, ...editFlowList(this.#source, list, removed, tree.appended)];
		return [...edits, ...this.#blockList(list, removed, tree.appended)];
	}
	#blockList(list, removed, appended) {
		const edits = [...removed].map((item) => {
			const dash = this.#source.text.lastIndexOf("-", item.span.start - 1);
			if (!(indentBefore(this.#source, dash).trim() === "" && item.anchor === void 0)) throw new EditRefused("the list item shares its line");
			return this.#wholeLines(dash, contentEnd(this.#source, item));
		});
		if (appended.length === 0) return edits;
		const kept = list.items.filter((item) => !removed.has(item));
		const last = kept.at(-1);
		if (last === void 0) throw new EditRefused("nothing of the list stays to write behind");
		const quote = kept.map((item) => item.type === "scalar" && item.style === "double" ? "\"" : item.type === "scalar" && item.style === "single" ? "'" : "")[0] ?? "";
		const indent = indentBefore(this.#source, list.span.start);
		if (indent.trim() !== "") throw new EditRefused("the list starts in the middle of a line");
		const at = this.#source.lineEnd(this.#source.lineAt(contentEnd(this.#source, last)));
		const { eol } = this.#source;
		return [...edits, {
			start: at,
			end: at,
			text: appended.map((value) => `${eol}${indent}- ${quote}${value}${quote}`).join("")
		}];
	}
};
/** The entry behind which new keys go (`containers`: before which), out of those that stay. */
function anchorFor(map, removed) {
	const kept = map.entries.filter((entry) => !removed.has(entry));
	const named = (key) => kept.find(({ name }) => name === key);
	if (named("containers") !== void 0 && map.flow) return kept[0] === named("containers") ? kept.at(-1) : kept[0];
	return named("containers") ?? named("image") ?? (named("env") === void 0 ? void 0 : named("name")) ?? kept.at(-1);
}
function isEmpty(node) {
	if (node.type === "map") return node.entries.length === 0;
	if (node.type === "list") return node.items.length === 0;
	return node.type === "scalar" && node.style === "plain" && [
		"",
		"~",
		"null",
		"Null",
		"NULL"
	].includes(node.text);
}
function itemAt(list, step) {
	const item = typeof step === "number" ? list.items[step] : void 0;
	if (item === void 0) throw new EditRefused("the list item is not written here");
	return item;
}

// src/workload/pod-parts.ts
const containerLists$1 = [
	["containers", "regular"],
	["initContainers", "init"],
	["ephemeralContainers", "ephemeral"]
];
/** The pod of a pod template: none where it has no `spec`. */
function templateParts(template) {
	const spec = template.get("spec");
	return spec.isMap ? [specParts(template.get("metadata"), spec)] : [];
}
/** The pod of a whole pod spec. */
function specParts(metadata, spec) {
	const containers = containerLists$1.flatMap(([key, type]) => containersIn(spec.get(key), type));
	return {
		form: "template",
		metadata,
		spec,
		volumes: spec.get("volumes").items(),
		containers
	};
}
/** The items of a list as containers; those that a patch takes away are none. */
function containersIn(list, type) {
	return list.items().map((field, index) => ({
		type,
		field,
		name: field.get("name").display ?? `#${index}`
	})).filter(({ field }) => field.isMap && field.get("$patch").string !== "delete");
}

// src/workload/argo.ts
/**
* The pods of an Argo Workflow's spec: one for every template that runs containers, inline ones too. A template's
* `securityContext`, `serviceAccountName` and `automountServiceAccountToken` go before the workflow's; `hostNetwork` is
* the workflow's alone; volumes of both are mounted. `podSpecPatch` is text that is put together at run time and is not
* judged. Source: argo-workflows v3.6.7, pkg/apis/workflow/v1alpha1/workflow_types.go and workflow/controller/workflowpod.go.
*/
function workflowPods(spec) {
	const defaults = spec.get("templateDefaults");
	const templates = spec.get("templates").items();
	return [...templates, ...templates.flatMap(inlineTemplates)].flatMap((template) => {
		const merged = defaults.isMap ? template.over(defaults) : template;
		const containers = containersOf(merged);
		if (containers.length === 0) return [];
		return {
			form: "spread",
			metadata: merged.get("metadata").over(spec.get("podMetadata")),
			spec: merged.seenThrough((key) => podField(key, merged, spec)),
			volumes: [...merged.get("volumes").items(), ...spec.get("volumes").items()],
			containers
		};
	});
}
function inlineTemplates(template) {
	return [...template.get("steps").items().flatMap((parallel) => parallel.items()), ...template.at(["dag", "tasks"]).items()].map((step) => step.get("inline")).filter((f) => f.isMap);
}
/** Source: ContainerTemplate and ScriptTemplate run as the container `main`; sidecars and init containers are containers. */
function containersOf(template) {
	const main = ["container", "script"].map((key) => template.get(key)).filter((field) => field.isMap).map((field) => ({
		type: "regular",
		field,
		name: "main"
	}));
	const set = containersIn(template.at(["containerSet", "containers"]), "regular");
	if (main.length + set.length === 0) return [];
	const sidecars = containersIn(template.get("sidecars"), "regular");
	return [
		...main,
		...set,
		...sidecars,
		...containersIn(template.get("initContainers"), "init")
	];
}
const ofTemplateOrWorkflow = [
	"securityContext",
	"serviceAccountName",
	"automountServiceAccountToken"
];
function podField(key, template, workflow) {
	if (key === "hostNetwork") return workflow.get(key);
	if (!ofTemplateOrWorkflow.includes(key)) return template.absent(key);
	const own = template.get(key);
	const shared = workflow.get(key);
	return own.isWritten || !shared.isWritten ? own : shared;
}

// src/workload/tekton.ts
/**
* The pods of Tekton's kinds. A task has steps and sidecars, whose containers inherit from its `stepTemplate`, and
* nothing for the pod itself; that stands in the `podTemplate` of a run.
* Source: tektoncd/pipeline v1.1.0, pkg/apis/pipeline/v1 (task_types.go, container_types.go, taskrun_types.go,
* pipelinerun_types.go), pkg/apis/pipeline/pod/template.go; v1beta1 of the same.
*/
function taskPods(root) {
	return podOfTask(root.get("spec"), void 0);
}
function taskRunPods(root) {
	const spec = root.get("spec");
	return podOfTask(spec.get("taskSpec"), {
		template: spec.get("podTemplate"),
		account: spec.get("serviceAccountName")
	});
}
function pipelinePods(root) {
	return inlineTasks(root.get("spec")).flatMap((task) => podOfTask(task.get("taskSpec"), void 0));
}
function pipelineRunPods(root) {
	const spec = root.get("spec");
	const runs = spec.get("taskRunSpecs").items();
	return inlineTasks(spec.get("pipelineSpec")).flatMap((task) => {
		const name = task.get("name").string;
		const own = runs.find((run) => name !== void 0 && run.get("pipelineTaskName").string === name);
		return podOfTask(task.get("taskSpec"), levelOfRun(spec, own));
	});
}
/** v1 has `taskRunTemplate`, v1beta1 the same on the spec itself; what is said for one task goes before. */
function levelOfRun(spec, own) {
	const shared = spec.get("taskRunTemplate");
	const all = !shared.isWritten && (spec.get("podTemplate").isWritten || spec.get("serviceAccountName").isWritten) ? spec : shared;
	const template = firstWritten([own?.get("podTemplate"), own?.get("taskPodTemplate")]);
	return {
		template: template === void 0 ? all.get("podTemplate") : template.over(all.get("podTemplate")),
		account: firstWritten([own?.get("serviceAccountName"), own?.get("taskServiceAccountName")]) ?? all.get("serviceAccountName")
	};
}
function firstWritten(fields) {
	return fields.find((field) => field?.isWritten === true);
}
function inlineTasks(pipeline) {
	return ["tasks", "finally"].flatMap((key) => pipeline.get(key).items());
}
/** Fields of a pod spec that a pod template of Tekton has. */
const templateFields = /* @__PURE__ */ new Set([
	"securityContext",
	"automountServiceAccountToken",
	"hostNetwork"
]);
function podOfTask(task, run) {
	const containers = containersOfTask(task);
	if (containers.length === 0) return [];
	const place = run?.template ?? task;
	const spec = place.seenThrough((key) => {
		if (run !== void 0 && templateFields.has(key)) return run.template.get(key);
		return key === "serviceAccountName" && run !== void 0 ? run.account : place.absent(key);
	});
	const volumes = [task, ...run === void 0 ? [] : [run.template]].flatMap((at) => at.get("volumes").items());
	return [{
		form: "spread",
		metadata: task.get("metadata"),
		spec,
		volumes,
		containers
	}];
}
/** A step that only names a StepAction (`ref`) has its image and its rights from there. */
function containersOfTask(task) {
	const template = task.get("stepTemplate");
	const steps = containersIn(task.get("steps"), "regular").filter(({ field }) => !field.get("ref").isWritten);
	return [...template.isMap ? steps.map((step) => ({
		...step,
		field: step.field.over(template)
	})) : steps, ...containersIn(task.get("sidecars"), "regular")];
}

// src/workload/kinds.ts
const noField = "the API of this kind does not take the field";
const wholePod = {
	podSecurityContext: true,
	podSpec: true,
	tokenRefusal: null,
	containerSecurityContext: true
};
/** Knative's webhook refuses the pod's security context (its feature flag is off by default). */
const knativePod = {
	...wholePod,
	podSecurityContext: false
};
/** Argo's executor reports results with the pod's token unless it is given an account of its own. */
const argoPod = {
	...wholePod,
	tokenRefusal: "Argo’s executor reports with this token; give it an account of its own first (`executor.serviceAccountName`)"
};
/** A Tekton task has steps only; the pod belongs to the run. */
const tektonTask = {
	...wholePod,
	podSecurityContext: false,
	tokenRefusal: noField
};
/** For kinds known by shape only: their operators merge the pod, so nothing is written into it. */
const noFixes = {
	podSecurityContext: false,
	podSpec: false,
	tokenRefusal: noField,
	containerSecurityContext: false
};
/** For kinds that the configuration declares: who does says that a whole pod spec stands there. */
const declaredPod = wholePod;
/** The kinds whose pods are known, with the places of their pods. */
const workloadKinds = [
	templated([""], ["Pod"], []),
	templated([""], ["PodTemplate"], ["template"]),
	templated([""], ["ReplicationController"], ["spec", "template"]),
	templated(["apps", "extensions"], [
		"Deployment",
		"StatefulSet",
		"DaemonSet",
		"ReplicaSet"
	], ["spec", "template"]),
	templated(["batch"], ["Job"], ["spec", "template"]),
	templated(["batch"], ["CronJob"], [
		"spec",
		"jobTemplate",
		"spec",
		"template"
	]),
	templated(["", "apps.openshift.io"], ["DeploymentConfig"], ["spec", "template"]),
	templated(["argoproj.io"], ["Rollout"], ["spec", "template"]),
	{
		...templated(["serving.knative.dev"], ["Service", "Configuration"], ["spec", "template"]),
		api: knativePod
	},
	{
		...templated(["serving.knative.dev"], ["Revision"], []),
		api: knativePod
	},
	templated(["keda.sh"], ["ScaledJob"], [
		"spec",
		"jobTargetRef",
		"template"
	]),
	templated(["apps.kruise.io"], [
		"CloneSet",
		"StatefulSet",
		"DaemonSet",
		"BroadcastJob"
	], ["spec", "template"]),
	{
		groups: ["apps.kruise.io"],
		kinds: ["AdvancedCronJob"],
		where: "`spec.template.jobTemplate.spec.template`, `spec.template.broadcastJobTemplate.spec.template`",
		pods: (root) => ["jobTemplate", "broadcastJobTemplate"].flatMap((key) => templateParts(root.at([
			"spec",
			"template",
			key,
			"spec",
			"template"
		]))),
		api: wholePod
	},
	{
		groups: ["argoproj.io"],
		kinds: [
			"Workflow",
			"WorkflowTemplate",
			"ClusterWorkflowTemplate"
		],
		where: "`spec.templates[]`, inline ones too: `container`, `script`, `containerSet`, `sidecars`, `initContainers`; `templateDefaults` and the pod’s fields of `spec` count",
		pods: (root) => workflowPods(root.get("spec")),
		api: argoPod
	},
	{
		groups: ["argoproj.io"],
		kinds: ["CronWorkflow"],
		where: "the same below `spec.workflowSpec`",
		pods: (root) => workflowPods(root.at(["spec", "workflowSpec"])),
		api: argoPod
	},
	{
		groups: ["tekton.dev"],
		kinds: ["Task", "ClusterTask"],
		where: "`spec.steps` (over `stepTemplate`), `spec.sidecars`",
		pods: taskPods,
		api: tektonTask
	},
	{
		groups: ["tekton.dev"],
		kinds: ["Pipeline"],
		where: "`taskSpec` of `spec.tasks` and `spec.finally`",
		pods: pipelinePods,
		api: tektonTask
	},
	{
		groups: ["tekton.dev"],
		kinds: ["TaskRun"],
		where: "`spec.taskSpec`, with the pod’s fields of `spec.podTemplate`",
		pods: taskRunPods,
		api: wholePod
	},
	{
		groups: ["tekton.dev"],
		kinds: ["PipelineRun"],
		where: "`taskSpec` of `spec.pipelineSpec`, with the pod’s fields of `spec.taskRunTemplate` and `spec.taskRunSpecs`",
		pods: pipelineRunPods,
		api: wholePod
	},
	{
		groups: ["kubeflow.org"],
		kinds: [
			"TFJob",
			"PyTorchJob",
			"MPIJob",
			"XGBoostJob",
			"MXJob",
			"PaddleJob",
			"JAXJob"
		],
		where: "`spec.*ReplicaSpecs.*.template`",
		pods: trainingPods,
		api: wholePod
	},
	ray("RayCluster", "spec", []),
	ray("RayJob", "spec.rayClusterSpec", ["submitterPodTemplate"]),
	ray("RayService", "spec.rayClusterConfig", [])
];
function templated(groups, kinds, template) {
	return {
		groups,
		kinds,
		where: `\`${[...template, "spec"].join(".")}\``,
		pods: (root) => templateParts(root.at(template)),
		api: wholePod
	};
}
/** Source: kubeflow/training-operator v1.9.2, pkg/apis/kubeflow.org/v1/*_types.go. */
function trainingPods(root) {
	return root.get("spec").fields().filter(({ step }) => typeof step === "string" && step.endsWith("ReplicaSpecs")).flatMap((replicas) => replicas.fields().flatMap((replica) => templateParts(replica.get("template"))));
}
/**
* Source: ray-project/kuberay v1.3.2, ray-operator/apis/ray/v1 (raycluster_types.go, rayjob_types.go, rayservice_types.go).
*
* @param cluster where the cluster's spec stands
* @param templates keys of `spec` that hold further pod templates
*/
function ray(kind, cluster, templates) {
	const more = templates.map((key) => `, \`spec.${key}.spec\``).join("");
	return {
		groups: ["ray.io"],
		kinds: [kind],
		where: `\`${cluster}.headGroupSpec.template.spec\`, \`${cluster}.workerGroupSpecs[].template.spec\`${more}`,
		pods: (root) => {
			const spec = root.at(cluster.split("."));
			const groups = [spec.get("headGroupSpec"), ...spec.get("workerGroupSpecs").items()];
			const own = templates.map((key) => root.get("spec").get(key));
			return [...groups.map((group) => group.get("template")), ...own].flatMap(templateParts);
		},
		api: wholePod
	};
}
const byName = new Map(workloadKinds.flatMap((row) => row.groups.flatMap((group) => row.kinds.map((kind) => [`${group}/${kind}`, row]))));
/** The kind of a group (`` for core), where its pods are known. */
function workloadKind(group, kind) {
	return byName.get(`${group}/${kind}`);
}
/** Kinds that hold text or schemas in which something may look like a pod template and is none. */
const kindsWithoutPods = /* @__PURE__ */ new Set([
	"CustomResourceDefinition",
	"ConfigMap",
	"Secret",
	"Application",
	"ApplicationSet",
	"HelmRelease",
	"HelmChart",
	"HelmChartConfig",
	"Kustomization",
	"Component"
]);

// src/workload/pod.ts
/** The pods of an object: those of a known kind, or any number of pod templates in another kind. */
function podsOf(object) {
	const { root, kind, podSpecAt } = object;
	if (podSpecAt !== void 0) {
		const spec = root.at(podSpecAt);
		const metadata = root.at(podSpecAt.slice(0, -1)).get("metadata");
		return spec.isMap ? [podOf(object, specParts(metadata, spec), "kind", declaredPod)] : [];
	}
	if (kindsWithoutPods.has(kind)) return [];
	const row = workloadKind(groupOf(object.apiVersion), kind);
	if (row !== void 0) return row.pods(root).map((parts) => podOf(object, parts, "kind", row.api));
	return root.holdsKey("containers") ? podsByShape(object, root) : [];
}
const templateKeys = [
	"template",
	"podTemplate",
	"jobTemplate"
];
function podsByShape(object, field) {
	if (field.isList) return field.items().flatMap((item) => podsByShape(object, item));
	return field.fields().flatMap((child) => {
		const key = child.path.at(-1);
		const spec = typeof key === "string" && templateKeys.includes(key) ? podSpecOf(child) : void 0;
		if (spec === void 0) return child.isMap || child.isList ? podsByShape(object, child) : [];
		return [podOf(object, specParts(child.get("metadata"), spec), "shape", noFixes)];
	});
}
/** The pod spec of a template: under `spec`, or the template itself; undefined where it does not look like one. */
function podSpecOf(template) {
	return [template.get("spec"), template].find((candidate) => {
		const containers = candidate.get("containers").items();
		const isContainer = (item) => item.get("name").isWritten && item.get("image").isWritten;
		return containers.length > 0 && containers.every(isContainer);
	});
}
function podOf(object, parts, isKnown, api) {
	const { spec } = parts;
	const containers = [];
	const pod = {
		object,
		metadata: parts.metadata,
		spec,
		securityContext: spec.get("securityContext"),
		volumes: parts.volumes,
		form: parts.form,
		containers,
		known: isKnown,
		api,
		isWindows: spec.get("os").get("name").string === "windows",
		hasOwnUsers: spec.get("hostUsers").boolean === false
	};
	for (const { field, type, name } of parts.containers) containers.push({
		pod,
		name,
		type,
		field,
		securityContext: field.get("securityContext")
	});
	return pod;
}

// src/findings/ask-rules.ts
/** The questions that the settings leave of some rules, made once for all objects. */
function questionsOf(rules, settings, repository) {
	return rules.flatMap((rule) => {
		const policies = settings.profiles.flatMap((profile) => policyOf(rule, profile, settings, repository) ?? []);
		return policies.length === 0 ? [] : [{
			rule,
			policies
		}];
	});
}
function policyOf(rule, profile, settings, repository) {
	const { only, skip, podSecurityVersion: version } = settings;
	if (skip.has(rule.id) || only !== void 0 && !only.has(rule.id)) return void 0;
	if (profile === "guidance") {
		const setting = settings.rules.get(rule.id);
		if (setting?.level === "off") return void 0;
		return {
			policy: {
				profile,
				version,
				options: settings.selinux ? {
					...setting?.options,
					selinux: ["true"]
				} : setting?.options ?? {},
				repository
			},
			level: setting?.level ?? rule.severity
		};
	}
	const since = rule.control?.[profile]?.since;
	if (since === void 0 || since > version) return void 0;
	return {
		policy: {
			profile,
			version,
			options: {},
			repository
		},
		level: "error"
	};
}
/** Whether an answer needs the whole inventory, and so comes after all files were read. */
function isAskedLater({ rule }) {
	return rule.subject === "inventory";
}
/** Whether what stands elsewhere may change the answer about an object. */
function isInfluenced({ rule }) {
	return rule.causes !== void 0;
}
/** Asks the questions about an object and its pods. A rule that throws is a failure; the others are still asked. */
function askRules(object, questions) {
	const pods = podsOf(object);
	const answers = [];
	const failures = [];
	for (const { rule, policies } of questions) {
		if (pods.length === 0 && !looksAtObjects(rule)) continue;
		try {
			answers.push(...answersOf(rule, policies, object, pods));
		} catch (error) {
			const reason = error instanceof Error ? error.message : "unknown";
			failures.push({
				rule: rule.id,
				file: object.source.file,
				reason
			});
		}
	}
	return {
		answers,
		pods,
		failures
	};
}
/** Asks the questions about a change of an object; the reports are about it at head, or at base where it is gone. */
function askChange(change, questions) {
	const subject = change.after ?? change.before;
	if (subject === void 0) return {
		answers: [],
		pods: [],
		failures: []
	};
	const pods = podsOf(subject);
	const answers = [];
	const failures = [];
	for (const { rule, policies } of questions) {
		if (rule.subject !== "change" || !rule.concerns(subject.apiVersion, subject.kind)) continue;
		try {
			for (const { policy, level } of policies) for (const report of rule.checkChange(change, policy)) {
				const severity = levelOf(rule, policy, level, report, void 0);
				answers.push({
					rule,
					report,
					pod: void 0,
					profiles: [policy.profile],
					severity
				});
			}
		} catch (error) {
			const reason = error instanceof Error ? error.message : "unknown";
			failures.push({
				rule: rule.id,
				file: subject.source.file,
				reason
			});
		}
	}
	return {
		answers,
		pods,
		failures
	};
}
/** Whether a rule may have something to say of an object without pods. */
function looksAtObjects(rule) {
	return rule.subject === "object" || rule.subject === "inventory" || rule.subject === "pod" && rule.checkObject !== void 0;
}
function answersOf(rule, policies, object, pods) {
	const asked = policies.flatMap(({ policy, level }) => reportsOf(rule, object, pods, policy).flatMap(({ report, pod }) => {
		if (isSilent(report, object)) return [];
		return [{
			rule,
			report,
			pod,
			profiles: [policy.profile],
			severity: levelOf(rule, policy, level, report, pod)
		}];
	}));
	return asked.length < 2 ? asked : merge(asked);
}
function reportsOf(rule, object, pods, policy) {
	const reports = [];
	const add = (pod, found) => {
		for (const report of found) reports.push({
			report,
			pod
		});
	};
	switch (rule.subject) {
		case "object":
			add(pods[0], rule.check(object, policy, pods));
			break;
		case "pod":
			for (const pod of pods) add(pod, rule.check(pod, policy));
			add(void 0, rule.checkObject?.(object, policy) ?? []);
			break;
		case "container":
			for (const pod of pods) for (const container of pod.containers) add(pod, rule.check(container, policy));
			break;
		case "inventory": add(pods[0], inventoryReports(rule, object, pods, policy));
	}
	return reports;
}
function inventoryReports(rule, object, pods, policy) {
	const { repository } = policy;
	const fact = repository.factOf(object, pods);
	return fact === void 0 ? [] : rule.check(object, policy, pods, fact);
}
/** A patch is judged for what it states, never for what it leaves out. */
function isSilent(report, object) {
	return report.isAbsence && object.role !== "manifest";
}
function levelOf(rule, policy, level, report, pod) {
	if (pod?.known === "shape" && report.isAbsence) return "notice";
	return policy.profile === "guidance" && level === rule.severity ? report.severity ?? level : level;
}
/** The same report under several profiles is one, at the highest level among them. */
function merge(asked) {
	const found = /* @__PURE__ */ new Map();
	for (const answer of asked) {
		const { field, outcome, value } = answer.report;
		const key = JSON.stringify([
			field.path,
			outcome,
			value
		]);
		const known = found.get(key);
		if (known === void 0) {
			found.set(key, answer);
			continue;
		}
		const severity = compareSeverity(answer.severity, known.severity) < 0 ? answer.severity : known.severity;
		const merged = [.../* @__PURE__ */ new Set([...known.profiles, ...answer.profiles])];
		found.set(key, {
			...known,
			severity,
			profiles: merged
		});
	}
	return [...found.values()];
}

// src/inventory/scope.ts
/**
* Kinds of Kubernetes' own groups that are not namespaced.
* Source: `kubectl api-resources --namespaced=false` of v1.36, and kinds that older versions had.
*/
const clusterKinds$1 = {
	"": [
		"Namespace",
		"Node",
		"PersistentVolume",
		"ComponentStatus"
	],
	"admissionregistration.k8s.io": [
		"MutatingAdmissionPolicy",
		"MutatingAdmissionPolicyBinding",
		"MutatingWebhookConfiguration",
		"ValidatingAdmissionPolicy",
		"ValidatingAdmissionPolicyBinding",
		"ValidatingWebhookConfiguration"
	],
	"apiextensions.k8s.io": ["CustomResourceDefinition"],
	"apiregistration.k8s.io": ["APIService"],
	"authentication.k8s.io": ["SelfSubjectReview", "TokenReview"],
	"authorization.k8s.io": [
		"SelfSubjectAccessReview",
		"SelfSubjectRulesReview",
		"SubjectAccessReview"
	],
	"certificates.k8s.io": ["CertificateSigningRequest", "ClusterTrustBundle"],
	"flowcontrol.apiserver.k8s.io": ["FlowSchema", "PriorityLevelConfiguration"],
	"internal.apiserver.k8s.io": ["StorageVersion"],
	"networking.k8s.io": [
		"IngressClass",
		"IPAddress",
		"ServiceCIDR"
	],
	"node.k8s.io": ["RuntimeClass"],
	policy: ["PodSecurityPolicy"],
	extensions: ["PodSecurityPolicy"],
	"rbac.authorization.k8s.io": ["ClusterRole", "ClusterRoleBinding"],
	"resource.k8s.io": [
		"DeviceClass",
		"DeviceTaintRule",
		"ResourceSlice"
	],
	"scheduling.k8s.io": ["PriorityClass"],
	"storage.k8s.io": [
		"CSIDriver",
		"CSINode",
		"StorageClass",
		"VolumeAttachment",
		"VolumeAttributesClass"
	],
	"storagemigration.k8s.io": ["StorageVersionMigration"]
};
/** Groups of Kubernetes itself: their kinds are namespaced unless listed above. */
const ownGroups = /* @__PURE__ */ new Set([
	...Object.keys(clusterKinds$1),
	"apps",
	"autoscaling",
	"batch",
	"coordination.k8s.io",
	"discovery.k8s.io",
	"events.k8s.io"
]);
/** Kinds of the core group that are not of the cluster: whoever invents a `v1` kind has a kind of somebody else. */
const coreKinds = /* @__PURE__ */ new Set([
	"Binding",
	"ConfigMap",
	"Endpoints",
	"Event",
	"LimitRange",
	"PersistentVolumeClaim",
	"Pod",
	"PodTemplate",
	"ReplicationController",
	"ResourceQuota",
	"Secret",
	"Service",
	"ServiceAccount"
]);
/** Kinds of others that everybody knows, and that workloads are written in (rules.md section 1). */
const namespacedKinds$1 = {
	"apps.openshift.io": ["DeploymentConfig"],
	"argoproj.io": [
		"Rollout",
		"Workflow",
		"WorkflowTemplate",
		"CronWorkflow"
	],
	"serving.knative.dev": [
		"Service",
		"Configuration",
		"Revision",
		"Route"
	],
	"keda.sh": [
		"ScaledJob",
		"ScaledObject",
		"TriggerAuthentication"
	],
	"tekton.dev": [
		"Task",
		"Pipeline",
		"TaskRun",
		"PipelineRun"
	],
	"monitoring.coreos.com": [
		"ServiceMonitor",
		"PodMonitor",
		"PrometheusRule"
	]
};
/**
* Whether objects of a kind stand in a namespace; undefined for kinds that only their CustomResourceDefinition tells of.
*/
function isNamespaced(apiVersion, kind) {
	const group = groupOf(apiVersion);
	if (clusterKinds$1[group]?.includes(kind) === true) return false;
	if (group === "") return coreKinds.has(kind) ? true : void 0;
	if (ownGroups.has(group) || namespacedKinds$1[group]?.includes(kind) === true) return true;
}

// src/manifest/json-patch.ts
/** Items before an index that a patch writes into; a larger index is not followed. */
const maxIndex = 50;
/**
* What a JSON 6902 patch states, as objects of its target's kind with nothing but the written value in each: one for
* every `add` and `replace`. Places are those of the operation's path and value.
*
* @param target the kind (and name) that the kustomization names for the patch; without a kind nothing can be said
*/
function jsonPatchObjects(root, source, document, target) {
	const kind = target?.kind;
	if (root.type !== "list" || kind === void 0) return [];
	return Field.root(root).items().flatMap((operation) => {
		const op = operation.get("op").string;
		const path = operation.get("path").value;
		const value = operation.get("value").node;
		if (op !== "add" && op !== "replace" || path?.type !== "scalar" || value === void 0) return [];
		const stated = stateAt(path, value);
		if (stated?.type !== "map") return [];
		const apiVersion = apiVersionOf(target);
		return [{
			source,
			document,
			root: Field.root(stated),
			apiVersion,
			kind,
			name: target?.name ?? null,
			generateName: null,
			namespace: target?.namespace ?? null,
			role: "json-patch"
		}];
	});
}
/** Groups of the kinds that patches usually name without one. */
const usualGroups = {
	Deployment: "apps/v1",
	StatefulSet: "apps/v1",
	DaemonSet: "apps/v1",
	ReplicaSet: "apps/v1",
	Job: "batch/v1",
	CronJob: "batch/v1",
	Rollout: "argoproj.io/v1alpha1"
};
function apiVersionOf(target) {
	const usual = usualGroups[target?.kind ?? ""] ?? "v1";
	if (target?.group === void 0) return usual;
	return `${target.group}/${target.version ?? "v1"}`;
}
function stateAt(path, value) {
	return path.text.split("/").slice(1).map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~")).reduceRight((inner, step) => inner === void 0 ? void 0 : wrap(step, inner, path), value);
}
/** A map with one key, or a list with the value at an index, whose only place is the operation's path. */
function wrap(step, inner, path) {
	const { span } = path;
	const written = {
		span: {
			start: span.start,
			end: inner.span.end
		},
		anchor: void 0,
		tag: void 0
	};
	if (step !== "-" && !/^\d+$/.test(step)) return {
		type: "map",
		flow: true,
		entries: [{
			name: step,
			key: {
				type: "scalar",
				style: "double",
				text: step,
				span,
				anchor: void 0,
				tag: void 0
			},
			value: inner
		}],
		...written
	};
	const index = step === "-" ? 0 : Number(step);
	if (index > maxIndex) return void 0;
	const empty = {
		type: "map",
		flow: true,
		entries: [],
		...written
	};
	return {
		type: "list",
		flow: true,
		items: [...Array(index).fill(empty), inner],
		...written
	};
}

// src/manifest/looks-like.ts
const templateAction = /\{\{|\{%|<%/;
/**
* Whether a text that does not parse is a template: it holds `{{`, `{%` or `<%` outside quotes and comments.
*/
function looksLikeTemplate(text) {
	if (!templateAction.test(text)) return false;
	return text.split("\n").some((line) => templateAction.test(withoutQuotesAndComment(line)));
}
function withoutQuotesAndComment(line) {
	return line.replace(/"(?:[^"\\]|\\.)*"|'[^']*'/g, "").replace(/(^|[ \t])#.*$/, "");
}
/** Whether a text has a line-start `apiVersion:` and `kind:`, or the JSON keys: what cannot be read then matters. */
function looksLikeKubernetes(text) {
	const has = (key) => new RegExp(`(?:^|[\\n{,\\r\\x85\\u2028\\u2029])[ \\t]*(?:- )?["']?${key}["']?[ \\t]*:`).test(text);
	return has("apiVersion") && has("kind");
}

// node_modules/yaml/dist/nodes/identity.js
var require_identity = /* @__PURE__ */ __commonJSMin(((exports) => {
	const ALIAS = Symbol.for("yaml.alias");
	const DOC = Symbol.for("yaml.document");
	const MAP = Symbol.for("yaml.map");
	const PAIR = Symbol.for("yaml.pair");
	const SCALAR = Symbol.for("yaml.scalar");
	const SEQ = Symbol.for("yaml.seq");
	const NODE_TYPE = Symbol.for("yaml.node.type");
	const isAlias = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === ALIAS;
	const isDocument = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === DOC;
	const isMap = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === MAP;
	const isPair = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === PAIR;
	const isScalar = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === SCALAR;
	const isSeq = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === SEQ;
	function isCollection(node) {
		if (node && typeof node === "object") switch (node[NODE_TYPE]) {
			case MAP:
			case SEQ: return true;
		}
		return false;
	}
	function isNode(node) {
		if (node && typeof node === "object") switch (node[NODE_TYPE]) {
			case ALIAS:
			case MAP:
			case SCALAR:
			case SEQ: return true;
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
}));

// node_modules/yaml/dist/visit.js
var require_visit = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	const BREAK = Symbol("break visit");
	const SKIP = Symbol("skip children");
	const REMOVE = Symbol("remove node");
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
			if (visit_(null, node.contents, visitor_, Object.freeze([node])) === REMOVE) node.contents = null;
		} else visit_(null, node, visitor_, Object.freeze([]));
	}
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
		if (typeof ctrl !== "symbol") {
			if (identity.isCollection(node)) {
				path = Object.freeze(path.concat(node));
				for (let i = 0; i < node.items.length; ++i) {
					const ci = visit_(i, node.items[i], visitor, path);
					if (typeof ci === "number") i = ci - 1;
					else if (ci === BREAK) return BREAK;
					else if (ci === REMOVE) {
						node.items.splice(i, 1);
						i -= 1;
					}
				}
			} else if (identity.isPair(node)) {
				path = Object.freeze(path.concat(node));
				const ck = visit_("key", node.key, visitor, path);
				if (ck === BREAK) return BREAK;
				else if (ck === REMOVE) node.key = null;
				const cv = visit_("value", node.value, visitor, path);
				if (cv === BREAK) return BREAK;
				else if (cv === REMOVE) node.value = null;
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
			if (await visitAsync_(null, node.contents, visitor_, Object.freeze([node])) === REMOVE) node.contents = null;
		} else await visitAsync_(null, node, visitor_, Object.freeze([]));
	}
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
		if (typeof ctrl !== "symbol") {
			if (identity.isCollection(node)) {
				path = Object.freeze(path.concat(node));
				for (let i = 0; i < node.items.length; ++i) {
					const ci = await visitAsync_(i, node.items[i], visitor, path);
					if (typeof ci === "number") i = ci - 1;
					else if (ci === BREAK) return BREAK;
					else if (ci === REMOVE) {
						node.items.splice(i, 1);
						i -= 1;
					}
				}
			} else if (identity.isPair(node)) {
				path = Object.freeze(path.concat(node));
				const ck = await visitAsync_("key", node.key, visitor, path);
				if (ck === BREAK) return BREAK;
				else if (ck === REMOVE) node.key = null;
				const cv = await visitAsync_("value", node.value, visitor, path);
				if (cv === BREAK) return BREAK;
				else if (cv === REMOVE) node.value = null;
			}
		}
		return ctrl;
	}
	function initVisitor(visitor) {
		if (typeof visitor === "object" && (visitor.Collection || visitor.Node || visitor.Value)) return Object.assign({
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
		return visitor;
	}
	function callVisitor(key, node, visitor, path) {
		if (typeof visitor === "function") return visitor(key, node, path);
		if (identity.isMap(node)) return visitor.Map?.(key, node, path);
		if (identity.isSeq(node)) return visitor.Seq?.(key, node, path);
		if (identity.isPair(node)) return visitor.Pair?.(key, node, path);
		if (identity.isScalar(node)) return visitor.Scalar?.(key, node, path);
		if (identity.isAlias(node)) return visitor.Alias?.(key, node, path);
	}
	function replaceNode(key, path, node) {
		const parent = path[path.length - 1];
		if (identity.isCollection(parent)) parent.items[key] = node;
		else if (identity.isPair(parent)) {
			if (key === "key") parent.key = node;
			else parent.value = node;
		} else if (identity.isDocument(parent)) parent.contents = node;
		else {
			const pt = identity.isAlias(parent) ? "alias" : "scalar";
			throw new Error(`Cannot replace node with ${pt} parent`);
		}
	}
	exports.visit = visit;
	exports.visitAsync = visitAsync;
}));

// node_modules/yaml/dist/doc/directives.js
var require_directives = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var visit = require_visit();
	const escapeChars = {
		"!": "%21",
		",": "%2C",
		"[": "%5B",
		"]": "%5D",
		"{": "%7B",
		"}": "%7D"
	};
	const escapeTagName = (tn) => tn.replace(/[!,[\]{}]/g, (ch) => escapeChars[ch]);
	var Directives = class Directives {
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
				case "1.1":
					this.atNextDocument = true;
					break;
				case "1.2":
					this.atNextDocument = false;
					this.yaml = {
						explicit: Directives.defaultYaml.explicit,
						version: "1.2"
					};
					this.tags = Object.assign({}, Directives.defaultTags);
			}
			return res;
		}
		/**
		* @param onError - May be called even if the action was successful
		* @returns `true` on success
		*/
		add(line, onError) {
			if (this.atNextDocument) {
				this.yaml = {
					explicit: Directives.defaultYaml.explicit,
					version: "1.1"
				};
				this.tags = Object.assign({}, Directives.defaultTags);
				this.atNextDocument = false;
			}
			const parts = line.trim().split(/[ \t]+/);
			const name = parts.shift();
			switch (name) {
				case "%TAG": {
					if (parts.length !== 2) {
						onError(0, "%TAG directive should contain exactly two parts");
						if (parts.length < 2) return false;
					}
					const [handle, prefix] = parts;
					this.tags[handle] = prefix;
					return true;
				}
				case "%YAML": {
					this.yaml.explicit = true;
					if (parts.length !== 1) {
						onError(0, "%YAML directive should contain exactly one part");
						return false;
					}
					const [version] = parts;
					if (version === "1.1" || version === "1.2") {
						this.yaml.version = version;
						return true;
					} else {
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
			if (source === "!") return "!";
			if (source[0] !== "!") {
				onError(`Not a valid tag: ${source}`);
				return null;
			}
			if (source[1] === "<") {
				const verbatim = source.slice(2, -1);
				if (verbatim === "!" || verbatim === "!!") {
					onError(`Verbatim tags aren't resolved, so ${source} is invalid.`);
					return null;
				}
				if (source[source.length - 1] !== ">") onError("Verbatim tags must end with a >");
				return verbatim;
			}
			const [, handle, suffix] = source.match(/^(.*!)([^!]*)$/s);
			if (!suffix) onError(`The ${source} tag has no suffix`);
			const prefix = this.tags[handle];
			if (prefix) try {
				return prefix + decodeURIComponent(suffix);
			} catch (error) {
				onError(String(error));
				return null;
			}
			if (handle === "!") return source;
			onError(`Could not resolve tag: ${source}`);
			return null;
		}
		/**
		* Given a fully resolved tag, returns its printable string form,
		* taking into account current tag prefixes and defaults.
		*/
		tagString(tag) {
			for (const [handle, prefix] of Object.entries(this.tags)) if (tag.startsWith(prefix)) return handle + escapeTagName(tag.substring(prefix.length));
			return tag[0] === "!" ? tag : `!<${tag}>`;
		}
		toString(doc) {
			const lines = this.yaml.explicit ? [`%YAML ${this.yaml.version || "1.2"}`] : [];
			const tagEntries = Object.entries(this.tags);
			let tagNames;
			if (doc && tagEntries.length > 0 && identity.isNode(doc.contents)) {
				const tags = {};
				visit.visit(doc.contents, (_key, node) => {
					if (identity.isNode(node) && node.tag) tags[node.tag] = true;
				});
				tagNames = Object.keys(tags);
			} else tagNames = [];
			for (const [handle, prefix] of tagEntries) {
				if (handle === "!!" && prefix === "tag:yaml.org,2002:") continue;
				if (!doc || tagNames.some((tn) => tn.startsWith(prefix))) lines.push(`%TAG ${handle} ${prefix}`);
			}
			return lines.join("\n");
		}
	};
	Directives.defaultYaml = {
		explicit: false,
		version: "1.2"
	};
	Directives.defaultTags = { "!!": "tag:yaml.org,2002:" };
	exports.Directives = Directives;
}));

// node_modules/yaml/dist/doc/anchors.js
var require_anchors = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var visit = require_visit();
	/**
	* Verify that the input string is a valid anchor.
	*
	* Will throw on errors.
	*/
	function anchorIsValid(anchor) {
		if (/[\x00-\x19\s,[\]{}]/.test(anchor)) {
			const msg = `Anchor must not contain whitespace or control characters: ${JSON.stringify(anchor)}`;
			throw new Error(msg);
		}
		return true;
	}
	function anchorNames(root) {
		const anchors = /* @__PURE__ */ new Set();
		visit.visit(root, { Value(_key, node) {
			if (node.anchor) anchors.add(node.anchor);
		} });
		return anchors;
	}
	/** Find a new anchor name with the given `prefix` and a one-indexed suffix. */
	function findNewAnchor(prefix, exclude) {
		for (let i = 1;; ++i) {
			const name = `${prefix}${i}`;
			if (!exclude.has(name)) return name;
		}
	}
	function createNodeAnchors(doc, prefix) {
		const aliasObjects = [];
		const sourceObjects = /* @__PURE__ */ new Map();
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
					if (typeof ref === "object" && ref.anchor && (identity.isScalar(ref.node) || identity.isCollection(ref.node))) ref.node.anchor = ref.anchor;
					else {
						const error = /* @__PURE__ */ new Error("Failed to resolve repeated object (this should not happen)");
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
}));

// node_modules/yaml/dist/doc/applyReviver.js
var require_applyReviver = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* Applies the JSON.parse reviver algorithm as defined in the ECMA-262 spec,
	* in section 24.5.1.1 "Runtime Semantics: InternalizeJSONProperty" of the
	* 2021 edition: https://tc39.es/ecma262/#sec-json.parse
	*
	* Includes extensions for handling Map and Set objects.
	*/
	function applyReviver(reviver, obj, key, val) {
		if (val && typeof val === "object") {
			if (Array.isArray(val)) for (let i = 0, len = val.length; i < len; ++i) {
				const v0 = val[i];
				const v1 = applyReviver(reviver, val, String(i), v0);
				if (v1 === void 0) delete val[i];
				else if (v1 !== v0) val[i] = v1;
			}
			else if (val instanceof Map) for (const k of Array.from(val.keys())) {
				const v0 = val.get(k);
				const v1 = applyReviver(reviver, val, k, v0);
				if (v1 === void 0) val.delete(k);
				else if (v1 !== v0) val.set(k, v1);
			}
			else if (val instanceof Set) for (const v0 of Array.from(val)) {
				const v1 = applyReviver(reviver, val, v0, v0);
				if (v1 === void 0) val.delete(v0);
				else if (v1 !== v0) {
					val.delete(v0);
					val.add(v1);
				}
			}
			else for (const [k, v0] of Object.entries(val)) {
				const v1 = applyReviver(reviver, val, k, v0);
				if (v1 === void 0) delete val[k];
				else if (v1 !== v0) val[k] = v1;
			}
		}
		return reviver.call(obj, key, val);
	}
	exports.applyReviver = applyReviver;
}));

// node_modules/yaml/dist/nodes/toJS.js
var require_toJS = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
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
		if (Array.isArray(value)) return value.map((v, i) => toJS(v, String(i), ctx));
		if (value && typeof value.toJSON === "function") {
			if (!ctx || !identity.hasAnchor(value)) return value.toJSON(arg, ctx);
			const data = {
				aliasCount: 0,
				count: 1,
				res: void 0
			};
			ctx.anchors.set(value, data);
			ctx.onCreate = (res) => {
				data.res = res;
				delete ctx.onCreate;
			};
			const res = value.toJSON(arg, ctx);
			if (ctx.onCreate) ctx.onCreate(res);
			return res;
		}
		if (typeof value === "bigint" && !ctx?.keep) return Number(value);
		return value;
	}
	exports.toJS = toJS;
}));

// node_modules/yaml/dist/nodes/Node.js
var require_Node = /* @__PURE__ */ __commonJSMin(((exports) => {
	var applyReviver = require_applyReviver();
	var identity = require_identity();
	var toJS = require_toJS();
	var NodeBase = class {
		constructor(type) {
			Object.defineProperty(this, identity.NODE_TYPE, { value: type });
		}
		/** Create a copy of this node.  */
		clone() {
			const copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
			if (this.range) copy.range = this.range.slice();
			return copy;
		}
		/** A plain JavaScript representation of this node. */
		toJS(doc, { mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
			if (!identity.isDocument(doc)) throw new TypeError("A document argument is required");
			const ctx = {
				anchors: /* @__PURE__ */ new Map(),
				doc,
				keep: true,
				mapAsMap: mapAsMap === true,
				mapKeyWarned: false,
				maxAliasCount: typeof maxAliasCount === "number" ? maxAliasCount : 100
			};
			const res = toJS.toJS(this, "", ctx);
			if (typeof onAnchor === "function") for (const { count, res } of ctx.anchors.values()) onAnchor(res, count);
			return typeof reviver === "function" ? applyReviver.applyReviver(reviver, { "": res }, "", res) : res;
		}
	};
	exports.NodeBase = NodeBase;
}));

// node_modules/yaml/dist/nodes/Alias.js
var require_Alias = /* @__PURE__ */ __commonJSMin(((exports) => {
	var anchors = require_anchors();
	var visit = require_visit();
	var identity = require_identity();
	var Node = require_Node();
	var toJS = require_toJS();
	var Alias = class extends Node.NodeBase {
		constructor(source) {
			super(identity.ALIAS);
			this.source = source;
			Object.defineProperty(this, "tag", { set() {
				throw new Error("Alias nodes cannot have tags");
			} });
		}
		/**
		* Resolve the value of this alias within `doc`, finding the last
		* instance of the `source` anchor before this node.
		*/
		resolve(doc, ctx) {
			if (ctx?.maxAliasCount === 0) throw new ReferenceError("Alias resolution is disabled");
			let nodes;
			if (ctx?.aliasResolveCache) nodes = ctx.aliasResolveCache;
			else {
				nodes = [];
				visit.visit(doc, { Node: (_key, node) => {
					if (identity.isAlias(node) || identity.hasAnchor(node)) nodes.push(node);
				} });
				if (ctx) ctx.aliasResolveCache = nodes;
			}
			let found = void 0;
			for (const node of nodes) {
				if (node === this) break;
				if (node.anchor === this.source) found = node;
			}
			if (found && ctx) {
				const { anchors, doc, maxAliasCount } = ctx;
				let data = anchors.get(found);
				if (!data) {
					toJS.toJS(found, null, ctx);
					data = anchors.get(found);
				}
				/* istanbul ignore if */
				if (data?.res === void 0) throw new ReferenceError("This should not happen: Alias anchor was not resolved?");
				if (maxAliasCount >= 0) {
					data.count += 1;
					if (data.aliasCount === 0) data.aliasCount = getAliasCount(doc, found, anchors);
					if (data.count * data.aliasCount > maxAliasCount) throw new ReferenceError("Excessive alias count indicates a resource exhaustion attack");
				}
			}
			return found;
		}
		toJSON(_arg, ctx) {
			if (!ctx) return { source: this.source };
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
				if (ctx.implicitKey) return `${src} `;
			}
			return src;
		}
	};
	function getAliasCount(doc, node, anchors) {
		if (identity.isAlias(node)) {
			const source = node.resolve(doc);
			const anchor = anchors && source && anchors.get(source);
			return anchor ? anchor.count * anchor.aliasCount : 0;
		} else if (identity.isCollection(node)) {
			let count = 0;
			for (const item of node.items) {
				const c = getAliasCount(doc, item, anchors);
				if (c > count) count = c;
			}
			return count;
		} else if (identity.isPair(node)) {
			const kc = getAliasCount(doc, node.key, anchors);
			const vc = getAliasCount(doc, node.value, anchors);
			return Math.max(kc, vc);
		}
		return 1;
	}
	exports.Alias = Alias;
}));

// node_modules/yaml/dist/nodes/Scalar.js
var require_Scalar = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Node = require_Node();
	var toJS = require_toJS();
	const isScalarValue = (value) => !value || typeof value !== "function" && typeof value !== "object";
	var Scalar = class extends Node.NodeBase {
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
	};
	Scalar.BLOCK_FOLDED = "BLOCK_FOLDED";
	Scalar.BLOCK_LITERAL = "BLOCK_LITERAL";
	Scalar.PLAIN = "PLAIN";
	Scalar.QUOTE_DOUBLE = "QUOTE_DOUBLE";
	Scalar.QUOTE_SINGLE = "QUOTE_SINGLE";
	exports.Scalar = Scalar;
	exports.isScalarValue = isScalarValue;
}));

// node_modules/yaml/dist/doc/createNode.js
var require_createNode = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Alias = require_Alias();
	var identity = require_identity();
	var Scalar = require_Scalar();
	const defaultTagPrefix = "tag:yaml.org,2002:";
	function findTagObject(value, tagName, tags) {
		if (tagName) {
			const match = tags.filter((t) => t.tag === tagName);
			const tagObj = match.find((t) => !t.format) ?? match[0];
			if (!tagObj) throw new Error(`Tag ${tagName} not found`);
			return tagObj;
		}
		return tags.find((t) => t.identify?.(value) && !t.format);
	}
	function createNode(value, tagName, ctx) {
		if (identity.isDocument(value)) value = value.contents;
		if (identity.isNode(value)) return value;
		if (identity.isPair(value)) {
			const map = ctx.schema[identity.MAP].createNode?.(ctx.schema, null, ctx);
			map.items.push(value);
			return map;
		}
		if (value instanceof String || value instanceof Number || value instanceof Boolean || typeof BigInt !== "undefined" && value instanceof BigInt) value = value.valueOf();
		const { aliasDuplicateObjects, onAnchor, onTagObj, schema, sourceObjects } = ctx;
		let ref = void 0;
		if (aliasDuplicateObjects && value && typeof value === "object") {
			ref = sourceObjects.get(value);
			if (ref) {
				ref.anchor ?? (ref.anchor = onAnchor(value));
				return new Alias.Alias(ref.anchor);
			} else {
				ref = {
					anchor: null,
					node: null
				};
				sourceObjects.set(value, ref);
			}
		}
		if (tagName?.startsWith("!!")) tagName = defaultTagPrefix + tagName.slice(2);
		let tagObj = findTagObject(value, tagName, schema.tags);
		if (!tagObj) {
			if (value && typeof value.toJSON === "function") value = value.toJSON();
			if (!value || typeof value !== "object") {
				const node = new Scalar.Scalar(value);
				if (ref) ref.node = node;
				return node;
			}
			tagObj = value instanceof Map ? schema[identity.MAP] : Symbol.iterator in Object(value) ? schema[identity.SEQ] : schema[identity.MAP];
		}
		if (onTagObj) {
			onTagObj(tagObj);
			delete ctx.onTagObj;
		}
		const node = tagObj?.createNode ? tagObj.createNode(ctx.schema, value, ctx) : typeof tagObj?.nodeClass?.from === "function" ? tagObj.nodeClass.from(ctx.schema, value, ctx) : new Scalar.Scalar(value);
		if (tagName) node.tag = tagName;
		else if (!tagObj.default) node.tag = tagObj.tag;
		if (ref) ref.node = node;
		return node;
	}
	exports.createNode = createNode;
}));

// node_modules/yaml/dist/nodes/Collection.js
var require_Collection = /* @__PURE__ */ __commonJSMin(((exports) => {
	var createNode = require_createNode();
	var identity = require_identity();
	var Node = require_Node();
	function collectionFromPath(schema, path, value) {
		let v = value;
		for (let i = path.length - 1; i >= 0; --i) {
			const k = path[i];
			if (typeof k === "number" && Number.isInteger(k) && k >= 0) {
				const a = [];
				a[k] = v;
				v = a;
			} else v = /* @__PURE__ */ new Map([[k, v]]);
		}
		return createNode.createNode(v, void 0, {
			aliasDuplicateObjects: false,
			keepUndefined: false,
			onAnchor: () => {
				throw new Error("This should not happen, please report a bug.");
			},
			schema,
			sourceObjects: /* @__PURE__ */ new Map()
		});
	}
	const isEmptyPath = (path) => path == null || typeof path === "object" && !!path[Symbol.iterator]().next().done;
	var Collection = class extends Node.NodeBase {
		constructor(type, schema) {
			super(type);
			Object.defineProperty(this, "schema", {
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
			if (schema) copy.schema = schema;
			copy.items = copy.items.map((it) => identity.isNode(it) || identity.isPair(it) ? it.clone(schema) : it);
			if (this.range) copy.range = this.range.slice();
			return copy;
		}
		/**
		* Adds a value to the collection. For `!!map` and `!!omap` the value must
		* be a Pair instance or a `{ key, value }` object, which may not have a key
		* that already exists in the map.
		*/
		addIn(path, value) {
			if (isEmptyPath(path)) this.add(value);
			else {
				const [key, ...rest] = path;
				const node = this.get(key, true);
				if (identity.isCollection(node)) node.addIn(rest, value);
				else if (node === void 0 && this.schema) this.set(key, collectionFromPath(this.schema, rest, value));
				else throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
			}
		}
		/**
		* Removes a value from the collection.
		* @returns `true` if the item was found and removed.
		*/
		deleteIn(path) {
			const [key, ...rest] = path;
			if (rest.length === 0) return this.delete(key);
			const node = this.get(key, true);
			if (identity.isCollection(node)) return node.deleteIn(rest);
			else throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
		}
		/**
		* Returns item at `key`, or `undefined` if not found. By default unwraps
		* scalar values from their surrounding node; to disable set `keepScalar` to
		* `true` (collections are always returned intact).
		*/
		getIn(path, keepScalar) {
			const [key, ...rest] = path;
			const node = this.get(key, true);
			if (rest.length === 0) return !keepScalar && identity.isScalar(node) ? node.value : node;
			else return identity.isCollection(node) ? node.getIn(rest, keepScalar) : void 0;
		}
		hasAllNullValues(allowScalar) {
			return this.items.every((node) => {
				if (!identity.isPair(node)) return false;
				const n = node.value;
				return n == null || allowScalar && identity.isScalar(n) && n.value == null && !n.commentBefore && !n.comment && !n.tag;
			});
		}
		/**
		* Checks if the collection includes a value with the key `key`.
		*/
		hasIn(path) {
			const [key, ...rest] = path;
			if (rest.length === 0) return this.has(key);
			const node = this.get(key, true);
			return identity.isCollection(node) ? node.hasIn(rest) : false;
		}
		/**
		* Sets a value in this collection. For `!!set`, `value` needs to be a
		* boolean to add/remove the item from the set.
		*/
		setIn(path, value) {
			const [key, ...rest] = path;
			if (rest.length === 0) this.set(key, value);
			else {
				const node = this.get(key, true);
				if (identity.isCollection(node)) node.setIn(rest, value);
				else if (node === void 0 && this.schema) this.set(key, collectionFromPath(this.schema, rest, value));
				else throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
			}
		}
	};
	exports.Collection = Collection;
	exports.collectionFromPath = collectionFromPath;
	exports.isEmptyPath = isEmptyPath;
}));

// node_modules/yaml/dist/stringify/stringifyComment.js
var require_stringifyComment = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* Stringifies a comment.
	*
	* Empty comment lines are left empty,
	* lines consisting of a single space are replaced by `#`,
	* and all other lines are prefixed with a `#`.
	*/
	const stringifyComment = (str) => str.replace(/^(?!$)(?: $)?/gm, "#");
	function indentComment(comment, indent) {
		if (/^\n+$/.test(comment)) return comment.substring(1);
		return indent ? comment.replace(/^(?! *$)/gm, indent) : comment;
	}
	const lineComment = (str, indent, comment) => str.endsWith("\n") ? indentComment(comment, indent) : comment.includes("\n") ? "\n" + indentComment(comment, indent) : (str.endsWith(" ") ? "" : " ") + comment;
	exports.indentComment = indentComment;
	exports.lineComment = lineComment;
	exports.stringifyComment = stringifyComment;
}));

// node_modules/yaml/dist/stringify/foldFlowLines.js
var require_foldFlowLines = /* @__PURE__ */ __commonJSMin(((exports) => {
	const FOLD_FLOW = "flow";
	const FOLD_BLOCK = "block";
	const FOLD_QUOTED = "quoted";
	/**
	* Tries to keep input at up to `lineWidth` characters, splitting only on spaces
	* not followed by newlines or spaces unless `mode` is `'quoted'`. Lines are
	* terminated with `\n` and started with `indent`.
	*/
	function foldFlowLines(text, indent, mode = "flow", { indentAtStart, lineWidth = 80, minContentWidth = 20, onFold, onOverflow } = {}) {
		if (!lineWidth || lineWidth < 0) return text;
		if (lineWidth < minContentWidth) minContentWidth = 0;
		const endStep = Math.max(1 + minContentWidth, 1 + lineWidth - indent.length);
		if (text.length <= endStep) return text;
		const folds = [];
		const escapedFolds = {};
		let end = lineWidth - indent.length;
		if (typeof indentAtStart === "number") {
			if (indentAtStart > lineWidth - Math.max(2, minContentWidth)) folds.push(0);
			else end = lineWidth - indentAtStart;
		}
		let split = void 0;
		let prev = void 0;
		let overflow = false;
		let i = -1;
		let escStart = -1;
		let escEnd = -1;
		if (mode === FOLD_BLOCK) {
			i = consumeMoreIndentedLines(text, i, indent.length);
			if (i !== -1) end = i + endStep;
		}
		for (let ch; ch = text[i += 1];) {
			if (mode === FOLD_QUOTED && ch === "\\") {
				escStart = i;
				switch (text[i + 1]) {
					case "x":
						i += 3;
						break;
					case "u":
						i += 5;
						break;
					case "U":
						i += 9;
						break;
					default: i += 1;
				}
				escEnd = i;
			}
			if (ch === "\n") {
				if (mode === FOLD_BLOCK) i = consumeMoreIndentedLines(text, i, indent.length);
				end = i + indent.length + endStep;
				split = void 0;
			} else {
				if (ch === " " && prev && prev !== " " && prev !== "\n" && prev !== "	") {
					const next = text[i + 1];
					if (next && next !== " " && next !== "\n" && next !== "	") split = i;
				}
				if (i >= end) {
					if (split) {
						folds.push(split);
						end = split + endStep;
						split = void 0;
					} else if (mode === FOLD_QUOTED) {
						while (prev === " " || prev === "	") {
							prev = ch;
							ch = text[i += 1];
							overflow = true;
						}
						const j = i > escEnd + 1 ? i - 2 : escStart - 1;
						if (escapedFolds[j]) return text;
						folds.push(j);
						escapedFolds[j] = true;
						end = j + endStep;
						split = void 0;
					} else overflow = true;
				}
			}
			prev = ch;
		}
		if (overflow && onOverflow) onOverflow();
		if (folds.length === 0) return text;
		if (onFold) onFold();
		let res = text.slice(0, folds[0]);
		for (let i = 0; i < folds.length; ++i) {
			const fold = folds[i];
			const end = folds[i + 1] || text.length;
			if (fold === 0) res = `\n${indent}${text.slice(0, end)}`;
			else {
				if (mode === FOLD_QUOTED && escapedFolds[fold]) res += `${text[fold]}\\`;
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
		while (ch === " " || ch === "	") if (i < start + indent) ch = text[++i];
		else {
			do
				ch = text[++i];
			while (ch && ch !== "\n");
			end = i;
			start = i + 1;
			ch = text[start];
		}
		return end;
	}
	exports.FOLD_BLOCK = FOLD_BLOCK;
	exports.FOLD_FLOW = FOLD_FLOW;
	exports.FOLD_QUOTED = FOLD_QUOTED;
	exports.foldFlowLines = foldFlowLines;
}));

// node_modules/yaml/dist/stringify/stringifyString.js
var require_stringifyString = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	var foldFlowLines = require_foldFlowLines();
	const getFoldOptions = (ctx, isBlock) => ({
		indentAtStart: isBlock ? ctx.indent.length : ctx.indentAtStart,
		lineWidth: ctx.options.lineWidth,
		minContentWidth: ctx.options.minContentWidth
	});
	const containsDocumentMarker = (str) => /^(%|---|\.\.\.)/m.test(str);
	function lineLengthOverLimit(str, lineWidth, indentLength) {
		if (!lineWidth || lineWidth < 0) return false;
		const limit = lineWidth - indentLength;
		const strLen = str.length;
		if (strLen <= limit) return false;
		for (let i = 0, start = 0; i < strLen; ++i) if (str[i] === "\n") {
			if (i - start > limit) return true;
			start = i + 1;
			if (strLen - start <= limit) return false;
		}
		return true;
	}
	function doubleQuotedString(value, ctx) {
		const json = JSON.stringify(value);
		if (ctx.options.doubleQuotedAsJSON) return json;
		const { implicitKey } = ctx;
		const minMultiLineLength = ctx.options.doubleQuotedMinMultiLineLength;
		const indent = ctx.indent || (containsDocumentMarker(value) ? "  " : "");
		let str = "";
		let start = 0;
		for (let i = 0, ch = json[i]; ch; ch = json[++i]) {
			if (ch === " " && json[i + 1] === "\\" && json[i + 2] === "n") {
				str += json.slice(start, i) + "\\ ";
				i += 1;
				start = i;
				ch = "\\";
			}
			if (ch === "\\") switch (json[i + 1]) {
				case "u":
					{
						str += json.slice(start, i);
						const code = json.substr(i + 2, 4);
						switch (code) {
							case "0000":
								str += "\\0";
								break;
							case "0007":
								str += "\\a";
								break;
							case "000b":
								str += "\\v";
								break;
							case "001b":
								str += "\\e";
								break;
							case "0085":
								str += "\\N";
								break;
							case "00a0":
								str += "\\_";
								break;
							case "2028":
								str += "\\L";
								break;
							case "2029":
								str += "\\P";
								break;
							default: if (code.substr(0, 2) === "00") str += "\\x" + code.substr(2);
							else str += json.substr(i, 6);
						}
						i += 5;
						start = i + 1;
					}
					break;
				case "n":
					if (implicitKey || json[i + 2] === "\"" || json.length < minMultiLineLength) i += 1;
					else {
						str += json.slice(start, i) + "\n\n";
						while (json[i + 2] === "\\" && json[i + 3] === "n" && json[i + 4] !== "\"") {
							str += "\n";
							i += 2;
						}
						str += indent;
						if (json[i + 2] === " ") str += "\\";
						i += 1;
						start = i + 1;
					}
					break;
				default: i += 1;
			}
		}
		str = start ? str + json.slice(start) : json;
		return implicitKey ? str : foldFlowLines.foldFlowLines(str, indent, foldFlowLines.FOLD_QUOTED, getFoldOptions(ctx, false));
	}
	function singleQuotedString(value, ctx) {
		if (ctx.options.singleQuote === false || ctx.implicitKey && value.includes("\n") || /[ \t]\n|\n[ \t]/.test(value)) return doubleQuotedString(value, ctx);
		const indent = ctx.indent || (containsDocumentMarker(value) ? "  " : "");
		const res = "'" + value.replace(/'/g, "''").replace(/\n+/g, `$&\n${indent}`) + "'";
		return ctx.implicitKey ? res : foldFlowLines.foldFlowLines(res, indent, foldFlowLines.FOLD_FLOW, getFoldOptions(ctx, false));
	}
	function quotedString(value, ctx) {
		const { singleQuote } = ctx.options;
		let qs;
		if (singleQuote === false) qs = doubleQuotedString;
		else {
			const hasDouble = value.includes("\"");
			const hasSingle = value.includes("'");
			if (hasDouble && !hasSingle) qs = singleQuotedString;
			else if (hasSingle && !hasDouble) qs = doubleQuotedString;
			else qs = singleQuote ? singleQuotedString : doubleQuotedString;
		}
		return qs(value, ctx);
	}
	let blockEndNewlines;
	try {
		blockEndNewlines = /* @__PURE__ */ new RegExp("(^|(?<!\n))\n+(?!\n|$)", "g");
	} catch {
		blockEndNewlines = /\n+(?!\n|$)/g;
	}
	function blockString({ comment, type, value }, ctx, onComment, onChompKeep) {
		const { blockQuote, commentString, lineWidth } = ctx.options;
		if (!blockQuote || /\n[\t ]+$/.test(value)) return quotedString(value, ctx);
		const indent = ctx.indent || (ctx.forceBlockIndent || containsDocumentMarker(value) ? "  " : "");
		const literal = blockQuote === "literal" ? true : blockQuote === "folded" || type === Scalar.Scalar.BLOCK_FOLDED ? false : type === Scalar.Scalar.BLOCK_LITERAL ? true : !lineLengthOverLimit(value, lineWidth, indent.length);
		if (!value) return literal ? "|\n" : ">\n";
		let chomp;
		let endStart;
		for (endStart = value.length; endStart > 0; --endStart) {
			const ch = value[endStart - 1];
			if (ch !== "\n" && ch !== "	" && ch !== " ") break;
		}
		let end = value.substring(endStart);
		const endNlPos = end.indexOf("\n");
		if (endNlPos === -1) chomp = "-";
		else if (value === end || endNlPos !== end.length - 1) {
			chomp = "+";
			if (onChompKeep) onChompKeep();
		} else chomp = "";
		if (end) {
			value = value.slice(0, -end.length);
			if (end[end.length - 1] === "\n") end = end.slice(0, -1);
			end = end.replace(blockEndNewlines, `$&${indent}`);
		}
		let startWithSpace = false;
		let startEnd;
		let startNlPos = -1;
		for (startEnd = 0; startEnd < value.length; ++startEnd) {
			const ch = value[startEnd];
			if (ch === " ") startWithSpace = true;
			else if (ch === "\n") startNlPos = startEnd;
			else break;
		}
		let start = value.substring(0, startNlPos < startEnd ? startNlPos + 1 : startEnd);
		if (start) {
			value = value.substring(start.length);
			start = start.replace(/\n+/g, `$&${indent}`);
		}
		let header = (startWithSpace ? indent ? "2" : "1" : "") + chomp;
		if (comment) {
			header += " " + commentString(comment.replace(/ ?[\r\n]+/g, " "));
			if (onComment) onComment();
		}
		if (!literal) {
			const foldedValue = value.replace(/\n+/g, "\n$&").replace(/(?:^|\n)([\t ].*)(?:([\n\t ]*)\n(?![\n\t ]))?/g, "$1$2").replace(/\n+/g, `$&${indent}`);
			let literalFallback = false;
			const foldOptions = getFoldOptions(ctx, true);
			if (blockQuote !== "folded" && type !== Scalar.Scalar.BLOCK_FOLDED) foldOptions.onOverflow = () => {
				literalFallback = true;
			};
			const body = foldFlowLines.foldFlowLines(`${start}${foldedValue}${end}`, indent, foldFlowLines.FOLD_BLOCK, foldOptions);
			if (!literalFallback) return `>${header}\n${indent}${body}`;
		}
		value = value.replace(/\n+/g, `$&${indent}`);
		return `|${header}\n${indent}${start}${value}${end}`;
	}
	function plainString(item, ctx, onComment, onChompKeep) {
		const { type, value } = item;
		const { actualString, implicitKey, indent, indentStep, inFlow } = ctx;
		if (implicitKey && value.includes("\n") || inFlow && /[[\]{},]/.test(value)) return quotedString(value, ctx);
		if (/^[\n\t ,[\]{}#&*!|>'"%@`]|^[?-]$|^[?-][ \t]|[\n:][ \t]|[ \t]\n|[\n\t ]#|[\n\t :]$/.test(value)) return implicitKey || inFlow || !value.includes("\n") ? quotedString(value, ctx) : blockString(item, ctx, onComment, onChompKeep);
		if (!implicitKey && !inFlow && type !== Scalar.Scalar.PLAIN && value.includes("\n")) return blockString(item, ctx, onComment, onChompKeep);
		if (containsDocumentMarker(value)) {
			if (indent === "") {
				ctx.forceBlockIndent = true;
				return blockString(item, ctx, onComment, onChompKeep);
			} else if (implicitKey && indent === indentStep) return quotedString(value, ctx);
		}
		const str = value.replace(/\n+/g, `$&\n${indent}`);
		if (actualString) {
			const test = (tag) => tag.default && tag.tag !== "tag:yaml.org,2002:str" && tag.test?.test(str);
			const { compat, tags } = ctx.doc.schema;
			if (tags.some(test) || compat?.some(test)) return quotedString(value, ctx);
		}
		return implicitKey ? str : foldFlowLines.foldFlowLines(str, indent, foldFlowLines.FOLD_FLOW, getFoldOptions(ctx, false));
	}
	function stringifyString(item, ctx, onComment, onChompKeep) {
		const { implicitKey, inFlow } = ctx;
		const ss = typeof item.value === "string" ? item : Object.assign({}, item, { value: String(item.value) });
		let { type } = item;
		if (type !== Scalar.Scalar.QUOTE_DOUBLE) {
			if (/[\x00-\x08\x0b-\x1f\x7f-\x9f\u{D800}-\u{DFFF}]/u.test(ss.value)) type = Scalar.Scalar.QUOTE_DOUBLE;
		}
		const _stringify = (_type) => {
			switch (_type) {
				case Scalar.Scalar.BLOCK_FOLDED:
				case Scalar.Scalar.BLOCK_LITERAL: return implicitKey || inFlow ? quotedString(ss.value, ctx) : blockString(ss, ctx, onComment, onChompKeep);
				case Scalar.Scalar.QUOTE_DOUBLE: return doubleQuotedString(ss.value, ctx);
				case Scalar.Scalar.QUOTE_SINGLE: return singleQuotedString(ss.value, ctx);
				case Scalar.Scalar.PLAIN: return plainString(ss, ctx, onComment, onChompKeep);
				default: return null;
			}
		};
		let res = _stringify(type);
		if (res === null) {
			const { defaultKeyType, defaultStringType } = ctx.options;
			const t = implicitKey && defaultKeyType || defaultStringType;
			res = _stringify(t);
			if (res === null) throw new Error(`Unsupported default string type ${t}`);
		}
		return res;
	}
	exports.stringifyString = stringifyString;
}));

// node_modules/yaml/dist/stringify/stringify.js
var require_stringify = /* @__PURE__ */ __commonJSMin(((exports) => {
	var anchors = require_anchors();
	var identity = require_identity();
	var stringifyComment = require_stringifyComment();
	var stringifyString = require_stringifyString();
	function createStringifyContext(doc, options) {
		const opt = Object.assign({
			blockQuote: true,
			commentString: stringifyComment.stringifyComment,
			defaultKeyType: null,
			defaultStringType: "PLAIN",
			directives: null,
			doubleQuotedAsJSON: false,
			doubleQuotedMinMultiLineLength: 40,
			falseStr: "false",
			flowCollectionPadding: true,
			indentSeq: true,
			lineWidth: 80,
			minContentWidth: 20,
			nullStr: "null",
			simpleKeys: false,
			singleQuote: null,
			trailingComma: false,
			trueStr: "true",
			verifyAliasOrder: true
		}, doc.schema.toStringOptions, options);
		let inFlow;
		switch (opt.collectionStyle) {
			case "block":
				inFlow = false;
				break;
			case "flow":
				inFlow = true;
				break;
			default: inFlow = null;
		}
		return {
			anchors: /* @__PURE__ */ new Set(),
			doc,
			flowCollectionPadding: opt.flowCollectionPadding ? " " : "",
			indent: "",
			indentStep: typeof opt.indent === "number" ? " ".repeat(opt.indent) : "  ",
			inFlow,
			options: opt
		};
	}
	function getTagObject(tags, item) {
		if (item.tag) {
			const match = tags.filter((t) => t.tag === item.tag);
			if (match.length > 0) return match.find((t) => t.format === item.format) ?? match[0];
		}
		let tagObj = void 0;
		let obj;
		if (identity.isScalar(item)) {
			obj = item.value;
			let match = tags.filter((t) => t.identify?.(obj));
			if (match.length > 1) {
				const testMatch = match.filter((t) => t.test);
				if (testMatch.length > 0) match = testMatch;
			}
			tagObj = match.find((t) => t.format === item.format) ?? match.find((t) => !t.format);
		} else {
			obj = item;
			tagObj = tags.find((t) => t.nodeClass && obj instanceof t.nodeClass);
		}
		if (!tagObj) {
			const name = obj?.constructor?.name ?? (obj === null ? "null" : typeof obj);
			throw new Error(`Tag not resolved for ${name} value`);
		}
		return tagObj;
	}
	function stringifyProps(node, tagObj, { anchors: anchors$1, doc }) {
		if (!doc.directives) return "";
		const props = [];
		const anchor = (identity.isScalar(node) || identity.isCollection(node)) && node.anchor;
		if (anchor && anchors.anchorIsValid(anchor)) {
			anchors$1.add(anchor);
			props.push(`&${anchor}`);
		}
		const tag = node.tag ?? (tagObj.default ? null : tagObj.tag);
		if (tag) props.push(doc.directives.tagString(tag));
		return props.join(" ");
	}
	function stringify(item, ctx, onComment, onChompKeep) {
		if (identity.isPair(item)) return item.toString(ctx, onComment, onChompKeep);
		if (identity.isAlias(item)) {
			if (ctx.doc.directives) return item.toString(ctx);
			if (ctx.resolvedAliases?.has(item)) throw new TypeError(`Cannot stringify circular structure without alias nodes`);
			else {
				if (ctx.resolvedAliases) ctx.resolvedAliases.add(item);
				else ctx.resolvedAliases = /* @__PURE__ */ new Set([item]);
				item = item.resolve(ctx.doc);
			}
		}
		let tagObj = void 0;
		const node = identity.isNode(item) ? item : ctx.doc.createNode(item, { onTagObj: (o) => tagObj = o });
		tagObj ?? (tagObj = getTagObject(ctx.doc.schema.tags, node));
		const props = stringifyProps(node, tagObj, ctx);
		if (props.length > 0) ctx.indentAtStart = (ctx.indentAtStart ?? 0) + props.length + 1;
		const str = typeof tagObj.stringify === "function" ? tagObj.stringify(node, ctx, onComment, onChompKeep) : identity.isScalar(node) ? stringifyString.stringifyString(node, ctx, onComment, onChompKeep) : node.toString(ctx, onComment, onChompKeep);
		if (!props) return str;
		return identity.isScalar(node) || str[0] === "{" || str[0] === "[" ? `${props} ${str}` : `${props}\n${ctx.indent}${str}`;
	}
	exports.createStringifyContext = createStringifyContext;
	exports.stringify = stringify;
}));

// node_modules/yaml/dist/stringify/stringifyPair.js
var require_stringifyPair = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Scalar = require_Scalar();
	var stringify = require_stringify();
	var stringifyComment = require_stringifyComment();
	function stringifyPair({ key, value }, ctx, onComment, onChompKeep) {
		const { allNullValues, doc, indent, indentStep, options: { commentString, indentSeq, simpleKeys } } = ctx;
		let keyComment = identity.isNode(key) && key.comment || null;
		if (simpleKeys) {
			if (keyComment) throw new Error("With simple keys, key nodes cannot have comments");
			if (identity.isCollection(key) || !identity.isNode(key) && typeof key === "object") throw new Error("With simple keys, collection cannot be used as a key value");
		}
		let explicitKey = !simpleKeys && (!key || keyComment && value == null && !ctx.inFlow || identity.isCollection(key) || (identity.isScalar(key) ? key.type === Scalar.Scalar.BLOCK_FOLDED || key.type === Scalar.Scalar.BLOCK_LITERAL : typeof key === "object"));
		ctx = Object.assign({}, ctx, {
			allNullValues: false,
			implicitKey: !explicitKey && (simpleKeys || !allNullValues),
			indent: indent + indentStep
		});
		let keyCommentDone = false;
		let chompKeep = false;
		let str = stringify.stringify(key, ctx, () => keyCommentDone = true, () => chompKeep = true);
		if (!explicitKey && !ctx.inFlow && str.length > 1024) {
			if (simpleKeys) throw new Error("With simple keys, single line scalar must not span more than 1024 characters");
			explicitKey = true;
		}
		if (ctx.inFlow) {
			if (allNullValues || value == null) {
				if (keyCommentDone && onComment) onComment();
				return str === "" ? "?" : explicitKey ? `? ${str}` : str;
			}
		} else if (allNullValues && !simpleKeys || value == null && explicitKey) {
			str = `? ${str}`;
			if (keyComment && !keyCommentDone) str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
			else if (chompKeep && onChompKeep) onChompKeep();
			return str;
		}
		if (keyCommentDone) keyComment = null;
		if (explicitKey) {
			if (keyComment) str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
			str = `? ${str}\n${indent}:`;
		} else {
			str = `${str}:`;
			if (keyComment) str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
		}
		let vsb, vcb, valueComment;
		if (identity.isNode(value)) {
			vsb = !!value.spaceBefore;
			vcb = value.commentBefore;
			valueComment = value.comment;
		} else {
			vsb = false;
			vcb = null;
			valueComment = null;
			if (value && typeof value === "object") value = doc.createNode(value);
		}
		ctx.implicitKey = false;
		if (!explicitKey && !keyComment && identity.isScalar(value)) ctx.indentAtStart = str.length + 1;
		chompKeep = false;
		if (!indentSeq && indentStep.length >= 2 && !ctx.inFlow && !explicitKey && identity.isSeq(value) && !value.flow && !value.tag && !value.anchor) ctx.indent = ctx.indent.substring(2);
		let valueCommentDone = false;
		const valueStr = stringify.stringify(value, ctx, () => valueCommentDone = true, () => chompKeep = true);
		let ws = " ";
		if (keyComment || vsb || vcb) {
			ws = vsb ? "\n" : "";
			if (vcb) {
				const cs = commentString(vcb);
				ws += `\n${stringifyComment.indentComment(cs, ctx.indent)}`;
			}
			if (valueStr === "" && !ctx.inFlow) {
				if (ws === "\n" && valueComment) ws = "\n\n";
			} else ws += `\n${ctx.indent}`;
		} else if (!explicitKey && identity.isCollection(value)) {
			const vs0 = valueStr[0];
			const nl0 = valueStr.indexOf("\n");
			const hasNewline = nl0 !== -1;
			const flow = ctx.inFlow ?? value.flow ?? value.items.length === 0;
			if (hasNewline || !flow) {
				let hasPropsLine = false;
				if (hasNewline && (vs0 === "&" || vs0 === "!")) {
					let sp0 = valueStr.indexOf(" ");
					if (vs0 === "&" && sp0 !== -1 && sp0 < nl0 && valueStr[sp0 + 1] === "!") sp0 = valueStr.indexOf(" ", sp0 + 1);
					if (sp0 === -1 || nl0 < sp0) hasPropsLine = true;
				}
				if (!hasPropsLine) ws = `\n${ctx.indent}`;
			}
		} else if (valueStr === "" || valueStr[0] === "\n") ws = "";
		str += ws + valueStr;
		if (ctx.inFlow) {
			if (valueCommentDone && onComment) onComment();
		} else if (valueComment && !valueCommentDone) str += stringifyComment.lineComment(str, ctx.indent, commentString(valueComment));
		else if (chompKeep && onChompKeep) onChompKeep();
		return str;
	}
	exports.stringifyPair = stringifyPair;
}));

// node_modules/yaml/dist/log.js
var require_log = /* @__PURE__ */ __commonJSMin(((exports) => {
	var node_process = __require("process");
	function debug(logLevel, ...messages) {
		if (logLevel === "debug") console.log(...messages);
	}
	function warn(logLevel, warning) {
		if (logLevel === "debug" || logLevel === "warn") {
			if (typeof node_process.emitWarning === "function") node_process.emitWarning(warning);
			else console.warn(warning);
		}
	}
	exports.debug = debug;
	exports.warn = warn;
}));

// node_modules/yaml/dist/schema/yaml-1.1/merge.js
var require_merge = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Scalar = require_Scalar();
	const MERGE_KEY = "<<";
	const merge = {
		identify: (value) => value === MERGE_KEY || typeof value === "symbol" && value.description === MERGE_KEY,
		default: "key",
		tag: "tag:yaml.org,2002:merge",
		test: /^<<$/,
		resolve: () => Object.assign(new Scalar.Scalar(Symbol(MERGE_KEY)), { addToJSMap: addMergeToJSMap }),
		stringify: () => MERGE_KEY
	};
	const isMergeKey = (ctx, key) => (merge.identify(key) || identity.isScalar(key) && (!key.type || key.type === Scalar.Scalar.PLAIN) && merge.identify(key.value)) && ctx?.doc.schema.tags.some((tag) => tag.tag === merge.tag && tag.default);
	function addMergeToJSMap(ctx, map, value) {
		const source = resolveAliasValue(ctx, value);
		if (identity.isSeq(source)) for (const it of source.items) mergeValue(ctx, map, it);
		else if (Array.isArray(source)) for (const it of source) mergeValue(ctx, map, it);
		else mergeValue(ctx, map, source);
	}
	function mergeValue(ctx, map, value) {
		const source = resolveAliasValue(ctx, value);
		if (!identity.isMap(source)) throw new Error("Merge sources must be maps or map aliases");
		const srcMap = source.toJSON(null, ctx, Map);
		for (const [key, value] of srcMap) if (map instanceof Map) {
			if (!map.has(key)) map.set(key, value);
		} else if (map instanceof Set) map.add(key);
		else if (!Object.prototype.hasOwnProperty.call(map, key)) Object.defineProperty(map, key, {
			value,
			writable: true,
			enumerable: true,
			configurable: true
		});
		return map;
	}
	function resolveAliasValue(ctx, value) {
		return ctx && identity.isAlias(value) ? value.resolve(ctx.doc, ctx) : value;
	}
	exports.addMergeToJSMap = addMergeToJSMap;
	exports.isMergeKey = isMergeKey;
	exports.merge = merge;
}));

// node_modules/yaml/dist/nodes/addPairToJSMap.js
var require_addPairToJSMap = /* @__PURE__ */ __commonJSMin(((exports) => {
	var log = require_log();
	var merge = require_merge();
	var stringify = require_stringify();
	var identity = require_identity();
	var toJS = require_toJS();
	function addPairToJSMap(ctx, map, { key, value }) {
		if (identity.isNode(key) && key.addToJSMap) key.addToJSMap(ctx, map, value);
		else if (merge.isMergeKey(ctx, key)) merge.addMergeToJSMap(ctx, map, value);
		else {
			const jsKey = toJS.toJS(key, "", ctx);
			if (map instanceof Map) map.set(jsKey, toJS.toJS(value, jsKey, ctx));
			else if (map instanceof Set) map.add(jsKey);
			else {
				const stringKey = stringifyKey(key, jsKey, ctx);
				const jsValue = toJS.toJS(value, stringKey, ctx);
				if (stringKey in map) Object.defineProperty(map, stringKey, {
					value: jsValue,
					writable: true,
					enumerable: true,
					configurable: true
				});
				else map[stringKey] = jsValue;
			}
		}
		return map;
	}
	function stringifyKey(key, jsKey, ctx) {
		if (jsKey === null) return "";
		if (typeof jsKey !== "object") return String(jsKey);
		if (identity.isNode(key) && ctx?.doc) {
			const strCtx = stringify.createStringifyContext(ctx.doc, {});
			strCtx.anchors = /* @__PURE__ */ new Set();
			for (const node of ctx.anchors.keys()) strCtx.anchors.add(node.anchor);
			strCtx.inFlow = true;
			strCtx.inStringifyKey = true;
			const strKey = key.toString(strCtx);
			if (!ctx.mapKeyWarned) {
				let jsonStr = JSON.stringify(strKey);
				if (jsonStr.length > 40) jsonStr = jsonStr.substring(0, 36) + "...\"";
				log.warn(ctx.doc.options.logLevel, `Keys with collection values will be stringified due to JS Object restrictions: ${jsonStr}. Set mapAsMap: true to use object keys.`);
				ctx.mapKeyWarned = true;
			}
			return strKey;
		}
		return JSON.stringify(jsKey);
	}
	exports.addPairToJSMap = addPairToJSMap;
}));

// node_modules/yaml/dist/nodes/Pair.js
var require_Pair = /* @__PURE__ */ __commonJSMin(((exports) => {
	var createNode = require_createNode();
	var stringifyPair = require_stringifyPair();
	var addPairToJSMap = require_addPairToJSMap();
	var identity = require_identity();
	function createPair(key, value, ctx) {
		const k = createNode.createNode(key, void 0, ctx);
		const v = createNode.createNode(value, void 0, ctx);
		return new Pair(k, v);
	}
	var Pair = class Pair {
		constructor(key, value = null) {
			Object.defineProperty(this, identity.NODE_TYPE, { value: identity.PAIR });
			this.key = key;
			this.value = value;
		}
		clone(schema) {
			let { key, value } = this;
			if (identity.isNode(key)) key = key.clone(schema);
			if (identity.isNode(value)) value = value.clone(schema);
			return new Pair(key, value);
		}
		toJSON(_, ctx) {
			const pair = ctx?.mapAsMap ? /* @__PURE__ */ new Map() : {};
			return addPairToJSMap.addPairToJSMap(ctx, pair, this);
		}
		toString(ctx, onComment, onChompKeep) {
			return ctx?.doc ? stringifyPair.stringifyPair(this, ctx, onComment, onChompKeep) : JSON.stringify(this);
		}
	};
	exports.Pair = Pair;
	exports.createPair = createPair;
}));

// node_modules/yaml/dist/stringify/stringifyCollection.js
var require_stringifyCollection = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var stringify = require_stringify();
	var stringifyComment = require_stringifyComment();
	function stringifyCollection(collection, ctx, options) {
		return (ctx.inFlow ?? collection.flow ? stringifyFlowCollection : stringifyBlockCollection)(collection, ctx, options);
	}
	function stringifyBlockCollection({ comment, items }, ctx, { blockItemPrefix, flowChars, itemIndent, onChompKeep, onComment }) {
		const { indent, options: { commentString } } = ctx;
		const itemCtx = Object.assign({}, ctx, {
			indent: itemIndent,
			type: null
		});
		let chompKeep = false;
		const lines = [];
		for (let i = 0; i < items.length; ++i) {
			const item = items[i];
			let comment = null;
			if (identity.isNode(item)) {
				if (!chompKeep && item.spaceBefore) lines.push("");
				addCommentBefore(ctx, lines, item.commentBefore, chompKeep);
				if (item.comment) comment = item.comment;
			} else if (identity.isPair(item)) {
				const ik = identity.isNode(item.key) ? item.key : null;
				if (ik) {
					if (!chompKeep && ik.spaceBefore) lines.push("");
					addCommentBefore(ctx, lines, ik.commentBefore, chompKeep);
				}
			}
			chompKeep = false;
			let str = stringify.stringify(item, itemCtx, () => comment = null, () => chompKeep = true);
			if (comment) str += stringifyComment.lineComment(str, itemIndent, commentString(comment));
			if (chompKeep && comment) chompKeep = false;
			lines.push(blockItemPrefix + str);
		}
		let str;
		if (lines.length === 0) str = flowChars.start + flowChars.end;
		else {
			str = lines[0];
			for (let i = 1; i < lines.length; ++i) {
				const line = lines[i];
				str += line ? `\n${indent}${line}` : "\n";
			}
		}
		if (comment) {
			str += "\n" + stringifyComment.indentComment(commentString(comment), indent);
			if (onComment) onComment();
		} else if (chompKeep && onChompKeep) onChompKeep();
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
				if (item.spaceBefore) lines.push("");
				addCommentBefore(ctx, lines, item.commentBefore, false);
				if (item.comment) comment = item.comment;
			} else if (identity.isPair(item)) {
				const ik = identity.isNode(item.key) ? item.key : null;
				if (ik) {
					if (ik.spaceBefore) lines.push("");
					addCommentBefore(ctx, lines, ik.commentBefore, false);
					if (ik.comment) reqNewline = true;
				}
				const iv = identity.isNode(item.value) ? item.value : null;
				if (iv) {
					if (iv.comment) comment = iv.comment;
					if (iv.commentBefore) reqNewline = true;
				} else if (item.value == null && ik?.comment) comment = ik.comment;
			}
			if (comment) reqNewline = true;
			let str = stringify.stringify(item, itemCtx, () => comment = null);
			reqNewline || (reqNewline = lines.length > linesAtValue || str.includes("\n"));
			if (i < items.length - 1) str += ",";
			else if (ctx.options.trailingComma) {
				if (ctx.options.lineWidth > 0) reqNewline || (reqNewline = lines.reduce((sum, line) => sum + line.length + 2, 2) + (str.length + 2) > ctx.options.lineWidth);
				if (reqNewline) str += ",";
			}
			if (comment) str += stringifyComment.lineComment(str, itemIndent, commentString(comment));
			lines.push(str);
			linesAtValue = lines.length;
		}
		const { start, end } = flowChars;
		if (lines.length === 0) return start + end;
		else {
			if (!reqNewline) {
				const len = lines.reduce((sum, line) => sum + line.length + 2, 2);
				reqNewline = ctx.options.lineWidth > 0 && len > ctx.options.lineWidth;
			}
			if (reqNewline) {
				let str = start;
				for (const line of lines) str += line ? `\n${indentStep}${indent}${line}` : "\n";
				return `${str}\n${indent}${end}`;
			} else return `${start}${fcPadding}${lines.join(" ")}${fcPadding}${end}`;
		}
	}
	function addCommentBefore({ indent, options: { commentString } }, lines, comment, chompKeep) {
		if (comment && chompKeep) comment = comment.replace(/^\n+/, "");
		if (comment) {
			const ic = stringifyComment.indentComment(commentString(comment), indent);
			lines.push(ic.trimStart());
		}
	}
	exports.stringifyCollection = stringifyCollection;
}));

// node_modules/yaml/dist/nodes/YAMLMap.js
var require_YAMLMap = /* @__PURE__ */ __commonJSMin(((exports) => {
	var stringifyCollection = require_stringifyCollection();
	var addPairToJSMap = require_addPairToJSMap();
	var Collection = require_Collection();
	var identity = require_identity();
	var Pair = require_Pair();
	var Scalar = require_Scalar();
	function findPair(items, key) {
		const k = identity.isScalar(key) ? key.value : key;
		for (const it of items) if (identity.isPair(it)) {
			if (it.key === key || it.key === k) return it;
			if (identity.isScalar(it.key) && it.key.value === k) return it;
		}
	}
	var YAMLMap = class extends Collection.Collection {
		static get tagName() {
			return "tag:yaml.org,2002:map";
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
				if (typeof replacer === "function") value = replacer.call(obj, key, value);
				else if (Array.isArray(replacer) && !replacer.includes(key)) return;
				if (value !== void 0 || keepUndefined) map.items.push(Pair.createPair(key, value, ctx));
			};
			if (obj instanceof Map) for (const [key, value] of obj) add(key, value);
			else if (obj && typeof obj === "object") for (const key of Object.keys(obj)) add(key, obj[key]);
			if (typeof schema.sortMapEntries === "function") map.items.sort(schema.sortMapEntries);
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
			if (identity.isPair(pair)) _pair = pair;
			else if (!pair || typeof pair !== "object" || !("key" in pair)) _pair = new Pair.Pair(pair, pair?.value);
			else _pair = new Pair.Pair(pair.key, pair.value);
			const prev = findPair(this.items, _pair.key);
			const sortEntries = this.schema?.sortMapEntries;
			if (prev) {
				if (!overwrite) throw new Error(`Key ${_pair.key} already set`);
				if (identity.isScalar(prev.value) && Scalar.isScalarValue(_pair.value)) prev.value.value = _pair.value;
				else prev.value = _pair.value;
			} else if (sortEntries) {
				const i = this.items.findIndex((item) => sortEntries(_pair, item) < 0);
				if (i === -1) this.items.push(_pair);
				else this.items.splice(i, 0, _pair);
			} else this.items.push(_pair);
		}
		delete(key) {
			const it = findPair(this.items, key);
			if (!it) return false;
			return this.items.splice(this.items.indexOf(it), 1).length > 0;
		}
		get(key, keepScalar) {
			const node = findPair(this.items, key)?.value;
			return (!keepScalar && identity.isScalar(node) ? node.value : node) ?? void 0;
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
			const map = Type ? new Type() : ctx?.mapAsMap ? /* @__PURE__ */ new Map() : {};
			if (ctx?.onCreate) ctx.onCreate(map);
			for (const item of this.items) addPairToJSMap.addPairToJSMap(ctx, map, item);
			return map;
		}
		toString(ctx, onComment, onChompKeep) {
			if (!ctx) return JSON.stringify(this);
			for (const item of this.items) if (!identity.isPair(item)) throw new Error(`Map items must all be pairs; found ${JSON.stringify(item)} instead`);
			if (!ctx.allNullValues && this.hasAllNullValues(false)) ctx = Object.assign({}, ctx, { allNullValues: true });
			return stringifyCollection.stringifyCollection(this, ctx, {
				blockItemPrefix: "",
				flowChars: {
					start: "{",
					end: "}"
				},
				itemIndent: ctx.indent || "",
				onChompKeep,
				onComment
			});
		}
	};
	exports.YAMLMap = YAMLMap;
	exports.findPair = findPair;
}));

// node_modules/yaml/dist/schema/common/map.js
var require_map = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var YAMLMap = require_YAMLMap();
	const map = {
		collection: "map",
		default: true,
		nodeClass: YAMLMap.YAMLMap,
		tag: "tag:yaml.org,2002:map",
		resolve(map, onError) {
			if (!identity.isMap(map)) onError("Expected a mapping for this tag");
			return map;
		},
		createNode: (schema, obj, ctx) => YAMLMap.YAMLMap.from(schema, obj, ctx)
	};
	exports.map = map;
}));

// node_modules/yaml/dist/nodes/YAMLSeq.js
var require_YAMLSeq = /* @__PURE__ */ __commonJSMin(((exports) => {
	var createNode = require_createNode();
	var stringifyCollection = require_stringifyCollection();
	var Collection = require_Collection();
	var identity = require_identity();
	var Scalar = require_Scalar();
	var toJS = require_toJS();
	var YAMLSeq = class extends Collection.Collection {
		static get tagName() {
			return "tag:yaml.org,2002:seq";
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
			if (typeof idx !== "number") return false;
			return this.items.splice(idx, 1).length > 0;
		}
		get(key, keepScalar) {
			const idx = asItemIndex(key);
			if (typeof idx !== "number") return void 0;
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
			return typeof idx === "number" && idx < this.items.length;
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
			if (typeof idx !== "number") throw new Error(`Expected a valid index, not ${key}.`);
			const prev = this.items[idx];
			if (identity.isScalar(prev) && Scalar.isScalarValue(value)) prev.value = value;
			else this.items[idx] = value;
		}
		toJSON(_, ctx) {
			const seq = [];
			if (ctx?.onCreate) ctx.onCreate(seq);
			let i = 0;
			for (const item of this.items) seq.push(toJS.toJS(item, String(i++), ctx));
			return seq;
		}
		toString(ctx, onComment, onChompKeep) {
			if (!ctx) return JSON.stringify(this);
			return stringifyCollection.stringifyCollection(this, ctx, {
				blockItemPrefix: "- ",
				flowChars: {
					start: "[",
					end: "]"
				},
				itemIndent: (ctx.indent || "") + "  ",
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
					if (typeof replacer === "function") {
						const key = obj instanceof Set ? it : String(i++);
						it = replacer.call(obj, key, it);
					}
					seq.items.push(createNode.createNode(it, void 0, ctx));
				}
			}
			return seq;
		}
	};
	function asItemIndex(key) {
		let idx = identity.isScalar(key) ? key.value : key;
		if (idx && typeof idx === "string") idx = Number(idx);
		return typeof idx === "number" && Number.isInteger(idx) && idx >= 0 ? idx : null;
	}
	exports.YAMLSeq = YAMLSeq;
}));

// node_modules/yaml/dist/schema/common/seq.js
var require_seq = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var YAMLSeq = require_YAMLSeq();
	const seq = {
		collection: "seq",
		default: true,
		nodeClass: YAMLSeq.YAMLSeq,
		tag: "tag:yaml.org,2002:seq",
		resolve(seq, onError) {
			if (!identity.isSeq(seq)) onError("Expected a sequence for this tag");
			return seq;
		},
		createNode: (schema, obj, ctx) => YAMLSeq.YAMLSeq.from(schema, obj, ctx)
	};
	exports.seq = seq;
}));

// node_modules/yaml/dist/schema/common/string.js
var require_string = /* @__PURE__ */ __commonJSMin(((exports) => {
	var stringifyString = require_stringifyString();
	const string = {
		identify: (value) => typeof value === "string",
		default: true,
		tag: "tag:yaml.org,2002:str",
		resolve: (str) => str,
		stringify(item, ctx, onComment, onChompKeep) {
			ctx = Object.assign({ actualString: true }, ctx);
			return stringifyString.stringifyString(item, ctx, onComment, onChompKeep);
		}
	};
	exports.string = string;
}));

// node_modules/yaml/dist/schema/common/null.js
var require_null = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	const nullTag = {
		identify: (value) => value == null,
		createNode: () => new Scalar.Scalar(null),
		default: true,
		tag: "tag:yaml.org,2002:null",
		test: /^(?:~|[Nn]ull|NULL)?$/,
		resolve: () => new Scalar.Scalar(null),
		stringify: ({ source }, ctx) => typeof source === "string" && nullTag.test.test(source) ? source : ctx.options.nullStr
	};
	exports.nullTag = nullTag;
}));

// node_modules/yaml/dist/schema/core/bool.js
var require_bool$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	const boolTag = {
		identify: (value) => typeof value === "boolean",
		default: true,
		tag: "tag:yaml.org,2002:bool",
		test: /^(?:[Tt]rue|TRUE|[Ff]alse|FALSE)$/,
		resolve: (str) => new Scalar.Scalar(str[0] === "t" || str[0] === "T"),
		stringify({ source, value }, ctx) {
			if (source && boolTag.test.test(source)) {
				if (value === (source[0] === "t" || source[0] === "T")) return source;
			}
			return value ? ctx.options.trueStr : ctx.options.falseStr;
		}
	};
	exports.boolTag = boolTag;
}));

// node_modules/yaml/dist/stringify/stringifyNumber.js
var require_stringifyNumber = /* @__PURE__ */ __commonJSMin(((exports) => {
	function stringifyNumber({ format, minFractionDigits, tag, value }) {
		if (typeof value === "bigint") return String(value);
		const num = typeof value === "number" ? value : Number(value);
		if (!isFinite(num)) return isNaN(num) ? ".nan" : num < 0 ? "-.inf" : ".inf";
		let n = Object.is(value, -0) ? "-0" : JSON.stringify(value);
		if (!format && minFractionDigits && (!tag || tag === "tag:yaml.org,2002:float") && /^-?\d/.test(n) && !n.includes("e")) {
			let i = n.indexOf(".");
			if (i < 0) {
				i = n.length;
				n += ".";
			}
			let d = minFractionDigits - (n.length - i - 1);
			while (d-- > 0) n += "0";
		}
		return n;
	}
	exports.stringifyNumber = stringifyNumber;
}));

// node_modules/yaml/dist/schema/core/float.js
var require_float$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	var stringifyNumber = require_stringifyNumber();
	const floatNaN = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
		resolve: (str) => str.slice(-3).toLowerCase() === "nan" ? NaN : str[0] === "-" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY,
		stringify: stringifyNumber.stringifyNumber
	};
	const floatExp = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		format: "EXP",
		test: /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)[eE][-+]?[0-9]+$/,
		resolve: (str) => parseFloat(str),
		stringify(node) {
			const num = Number(node.value);
			return isFinite(num) ? num.toExponential() : stringifyNumber.stringifyNumber(node);
		}
	};
	const float = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		test: /^[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*)$/,
		resolve(str) {
			const node = new Scalar.Scalar(parseFloat(str));
			const dot = str.indexOf(".");
			if (dot !== -1 && str[str.length - 1] === "0") node.minFractionDigits = str.length - dot - 1;
			return node;
		},
		stringify: stringifyNumber.stringifyNumber
	};
	exports.float = float;
	exports.floatExp = floatExp;
	exports.floatNaN = floatNaN;
}));

// node_modules/yaml/dist/schema/core/int.js
var require_int$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	var stringifyNumber = require_stringifyNumber();
	const intIdentify = (value) => typeof value === "bigint" || Number.isInteger(value);
	const intResolve = (str, offset, radix, { intAsBigInt }) => intAsBigInt ? BigInt(str) : parseInt(str.substring(offset), radix);
	function intStringify(node, radix, prefix) {
		const { value } = node;
		if (intIdentify(value) && value >= 0) return prefix + value.toString(radix);
		return stringifyNumber.stringifyNumber(node);
	}
	const intOct = {
		identify: (value) => intIdentify(value) && value >= 0,
		default: true,
		tag: "tag:yaml.org,2002:int",
		format: "OCT",
		test: /^0o[0-7]+$/,
		resolve: (str, _onError, opt) => intResolve(str, 2, 8, opt),
		stringify: (node) => intStringify(node, 8, "0o")
	};
	const int = {
		identify: intIdentify,
		default: true,
		tag: "tag:yaml.org,2002:int",
		test: /^[-+]?[0-9]+$/,
		resolve: (str, _onError, opt) => intResolve(str, 0, 10, opt),
		stringify: stringifyNumber.stringifyNumber
	};
	const intHex = {
		identify: (value) => intIdentify(value) && value >= 0,
		default: true,
		tag: "tag:yaml.org,2002:int",
		format: "HEX",
		test: /^0x[0-9a-fA-F]+$/,
		resolve: (str, _onError, opt) => intResolve(str, 2, 16, opt),
		stringify: (node) => intStringify(node, 16, "0x")
	};
	exports.int = int;
	exports.intHex = intHex;
	exports.intOct = intOct;
}));

// node_modules/yaml/dist/schema/core/schema.js
var require_schema$2 = /* @__PURE__ */ __commonJSMin(((exports) => {
	var map = require_map();
	var _null = require_null();
	var seq = require_seq();
	var string = require_string();
	var bool = require_bool$1();
	var float = require_float$1();
	var int = require_int$1();
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
}));

// node_modules/yaml/dist/schema/json/schema.js
var require_schema$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	var map = require_map();
	var seq = require_seq();
	function intIdentify(value) {
		return typeof value === "bigint" || Number.isInteger(value);
	}
	const stringifyJSON = ({ value }) => JSON.stringify(value);
	const jsonScalars = [
		{
			identify: (value) => typeof value === "string",
			default: true,
			tag: "tag:yaml.org,2002:str",
			resolve: (str) => str,
			stringify: stringifyJSON
		},
		{
			identify: (value) => value == null,
			createNode: () => new Scalar.Scalar(null),
			default: true,
			tag: "tag:yaml.org,2002:null",
			test: /^null$/,
			resolve: () => null,
			stringify: stringifyJSON
		},
		{
			identify: (value) => typeof value === "boolean",
			default: true,
			tag: "tag:yaml.org,2002:bool",
			test: /^true$|^false$/,
			resolve: (str) => str === "true",
			stringify: stringifyJSON
		},
		{
			identify: intIdentify,
			default: true,
			tag: "tag:yaml.org,2002:int",
			test: /^-?(?:0|[1-9][0-9]*)$/,
			resolve: (str, _onError, { intAsBigInt }) => intAsBigInt ? BigInt(str) : parseInt(str, 10),
			stringify: ({ value }) => intIdentify(value) ? value.toString() : JSON.stringify(value)
		},
		{
			identify: (value) => typeof value === "number",
			default: true,
			tag: "tag:yaml.org,2002:float",
			test: /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]*)?(?:[eE][-+]?[0-9]+)?$/,
			resolve: (str) => parseFloat(str),
			stringify: stringifyJSON
		}
	];
	const schema = [map.map, seq.seq].concat(jsonScalars, {
		default: true,
		tag: "",
		test: /^/,
		resolve(str, onError) {
			onError(`Unresolved plain scalar ${JSON.stringify(str)}`);
			return str;
		}
	});
	exports.schema = schema;
}));

// node_modules/yaml/dist/schema/yaml-1.1/binary.js
var require_binary = /* @__PURE__ */ __commonJSMin(((exports) => {
	var node_buffer = __require("buffer");
	var Scalar = require_Scalar();
	var stringifyString = require_stringifyString();
	const binary = {
		identify: (value) => value instanceof Uint8Array,
		default: false,
		tag: "tag:yaml.org,2002:binary",
		/**
		* Returns a Buffer in node and an Uint8Array in browsers
		*
		* To use the resulting buffer as an image, you'll want to do something like:
		*
		*   const blob = new Blob([buffer], { type: 'image/jpeg' })
		*   document.querySelector('#photo').src = URL.createObjectURL(blob)
		*/
		resolve(src, onError) {
			if (typeof node_buffer.Buffer === "function") return node_buffer.Buffer.from(src, "base64");
			else if (typeof atob === "function") {
				const str = atob(src.replace(/[\n\r]/g, ""));
				const buffer = new Uint8Array(str.length);
				for (let i = 0; i < str.length; ++i) buffer[i] = str.charCodeAt(i);
				return buffer;
			} else {
				onError("This environment does not support reading binary tags; either Buffer or atob is required");
				return src;
			}
		},
		stringify({ comment, type, value }, ctx, onComment, onChompKeep) {
			if (!value) return "";
			const buf = value;
			let str;
			if (typeof node_buffer.Buffer === "function") str = buf instanceof node_buffer.Buffer ? buf.toString("base64") : node_buffer.Buffer.from(buf.buffer).toString("base64");
			else if (typeof btoa === "function") {
				let s = "";
				for (let i = 0; i < buf.length; ++i) s += String.fromCharCode(buf[i]);
				str = btoa(s);
			} else throw new Error("This environment does not support writing binary tags; either Buffer or btoa is required");
			type ?? (type = Scalar.Scalar.BLOCK_LITERAL);
			if (type !== Scalar.Scalar.QUOTE_DOUBLE) {
				const lineWidth = Math.max(ctx.options.lineWidth - ctx.indent.length, ctx.options.minContentWidth);
				const n = Math.ceil(str.length / lineWidth);
				const lines = new Array(n);
				for (let i = 0, o = 0; i < n; ++i, o += lineWidth) lines[i] = str.substr(o, lineWidth);
				str = lines.join(type === Scalar.Scalar.BLOCK_LITERAL ? "\n" : " ");
			}
			return stringifyString.stringifyString({
				comment,
				type,
				value: str
			}, ctx, onComment, onChompKeep);
		}
	};
	exports.binary = binary;
}));

// node_modules/yaml/dist/schema/yaml-1.1/pairs.js
var require_pairs = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Pair = require_Pair();
	var Scalar = require_Scalar();
	var YAMLSeq = require_YAMLSeq();
	function resolvePairs(seq, onError) {
		if (identity.isSeq(seq)) for (let i = 0; i < seq.items.length; ++i) {
			let item = seq.items[i];
			if (identity.isPair(item)) continue;
			else if (identity.isMap(item)) {
				if (item.items.length > 1) onError("Each pair must have its own sequence indicator");
				const pair = item.items[0] || new Pair.Pair(new Scalar.Scalar(null));
				if (item.commentBefore) pair.key.commentBefore = pair.key.commentBefore ? `${item.commentBefore}\n${pair.key.commentBefore}` : item.commentBefore;
				if (item.comment) {
					const cn = pair.value ?? pair.key;
					cn.comment = cn.comment ? `${item.comment}\n${cn.comment}` : item.comment;
				}
				item = pair;
			}
			seq.items[i] = identity.isPair(item) ? item : new Pair.Pair(item);
		}
		else onError("Expected a sequence for this tag");
		return seq;
	}
	function createPairs(schema, iterable, ctx) {
		const { replacer } = ctx;
		const pairs = new YAMLSeq.YAMLSeq(schema);
		pairs.tag = "tag:yaml.org,2002:pairs";
		let i = 0;
		if (iterable && Symbol.iterator in Object(iterable)) for (let it of iterable) {
			if (typeof replacer === "function") it = replacer.call(iterable, String(i++), it);
			let key, value;
			if (Array.isArray(it)) {
				if (it.length === 2) {
					key = it[0];
					value = it[1];
				} else throw new TypeError(`Expected [key, value] tuple: ${it}`);
			} else if (it && it instanceof Object) {
				const keys = Object.keys(it);
				if (keys.length === 1) {
					key = keys[0];
					value = it[key];
				} else throw new TypeError(`Expected tuple with one key, not ${keys.length} keys`);
			} else key = it;
			pairs.items.push(Pair.createPair(key, value, ctx));
		}
		return pairs;
	}
	const pairs = {
		collection: "seq",
		default: false,
		tag: "tag:yaml.org,2002:pairs",
		resolve: resolvePairs,
		createNode: createPairs
	};
	exports.createPairs = createPairs;
	exports.pairs = pairs;
	exports.resolvePairs = resolvePairs;
}));

// node_modules/yaml/dist/schema/yaml-1.1/omap.js
var require_omap = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var toJS = require_toJS();
	var YAMLMap = require_YAMLMap();
	var YAMLSeq = require_YAMLSeq();
	var pairs = require_pairs();
	var YAMLOMap = class YAMLOMap extends YAMLSeq.YAMLSeq {
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
			if (!ctx) return super.toJSON(_);
			const map = /* @__PURE__ */ new Map();
			if (ctx?.onCreate) ctx.onCreate(map);
			for (const pair of this.items) {
				let key, value;
				if (identity.isPair(pair)) {
					key = toJS.toJS(pair.key, "", ctx);
					value = toJS.toJS(pair.value, key, ctx);
				} else key = toJS.toJS(pair, "", ctx);
				if (map.has(key)) throw new Error("Ordered maps must not include duplicate keys");
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
	};
	YAMLOMap.tag = "tag:yaml.org,2002:omap";
	const omap = {
		collection: "seq",
		identify: (value) => value instanceof Map,
		nodeClass: YAMLOMap,
		default: false,
		tag: "tag:yaml.org,2002:omap",
		resolve(seq, onError) {
			const pairs$1 = pairs.resolvePairs(seq, onError);
			const seenKeys = [];
			for (const { key } of pairs$1.items) if (identity.isScalar(key)) {
				if (seenKeys.includes(key.value)) onError(`Ordered maps must not include duplicate keys: ${key.value}`);
				else seenKeys.push(key.value);
			}
			return Object.assign(new YAMLOMap(), pairs$1);
		},
		createNode: (schema, iterable, ctx) => YAMLOMap.from(schema, iterable, ctx)
	};
	exports.YAMLOMap = YAMLOMap;
	exports.omap = omap;
}));

// node_modules/yaml/dist/schema/yaml-1.1/bool.js
var require_bool = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	function boolStringify({ value, source }, ctx) {
		if (source && (value ? trueTag : falseTag).test.test(source)) return source;
		return value ? ctx.options.trueStr : ctx.options.falseStr;
	}
	const trueTag = {
		identify: (value) => value === true,
		default: true,
		tag: "tag:yaml.org,2002:bool",
		test: /^(?:Y|y|[Yy]es|YES|[Tt]rue|TRUE|[Oo]n|ON)$/,
		resolve: () => new Scalar.Scalar(true),
		stringify: boolStringify
	};
	const falseTag = {
		identify: (value) => value === false,
		default: true,
		tag: "tag:yaml.org,2002:bool",
		test: /^(?:N|n|[Nn]o|NO|[Ff]alse|FALSE|[Oo]ff|OFF)$/,
		resolve: () => new Scalar.Scalar(false),
		stringify: boolStringify
	};
	exports.falseTag = falseTag;
	exports.trueTag = trueTag;
}));

// node_modules/yaml/dist/schema/yaml-1.1/float.js
var require_float = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	var stringifyNumber = require_stringifyNumber();
	const floatNaN = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
		resolve: (str) => str.slice(-3).toLowerCase() === "nan" ? NaN : str[0] === "-" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY,
		stringify: stringifyNumber.stringifyNumber
	};
	const floatExp = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		format: "EXP",
		test: /^[-+]?(?:[0-9][0-9_]*)?(?:\.[0-9_]*)?[eE][-+]?[0-9]+$/,
		resolve: (str) => parseFloat(str.replace(/_/g, "")),
		stringify(node) {
			const num = Number(node.value);
			return isFinite(num) ? num.toExponential() : stringifyNumber.stringifyNumber(node);
		}
	};
	const float = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		test: /^[-+]?(?:[0-9][0-9_]*)?\.[0-9_]*$/,
		resolve(str) {
			const node = new Scalar.Scalar(parseFloat(str.replace(/_/g, "")));
			const dot = str.indexOf(".");
			if (dot !== -1) {
				const f = str.substring(dot + 1).replace(/_/g, "");
				if (f[f.length - 1] === "0") node.minFractionDigits = f.length;
			}
			return node;
		},
		stringify: stringifyNumber.stringifyNumber
	};
	exports.float = float;
	exports.floatExp = floatExp;
	exports.floatNaN = floatNaN;
}));

// node_modules/yaml/dist/schema/yaml-1.1/int.js
var require_int = /* @__PURE__ */ __commonJSMin(((exports) => {
	var stringifyNumber = require_stringifyNumber();
	const intIdentify = (value) => typeof value === "bigint" || Number.isInteger(value);
	function intResolve(str, offset, radix, { intAsBigInt }) {
		const sign = str[0];
		if (sign === "-" || sign === "+") offset += 1;
		str = str.substring(offset).replace(/_/g, "");
		if (intAsBigInt) {
			switch (radix) {
				case 2:
					str = `0b${str}`;
					break;
				case 8:
					str = `0o${str}`;
					break;
				case 16: str = `0x${str}`;
			}
			const n = BigInt(str);
			return sign === "-" ? BigInt(-1) * n : n;
		}
		const n = parseInt(str, radix);
		return sign === "-" ? -1 * n : n;
	}
	function intStringify(node, radix, prefix) {
		const { value } = node;
		if (intIdentify(value)) {
			const str = value.toString(radix);
			return value < 0 ? "-" + prefix + str.substr(1) : prefix + str;
		}
		return stringifyNumber.stringifyNumber(node);
	}
	const intBin = {
		identify: intIdentify,
		default: true,
		tag: "tag:yaml.org,2002:int",
		format: "BIN",
		test: /^[-+]?0b[0-1_]+$/,
		resolve: (str, _onError, opt) => intResolve(str, 2, 2, opt),
		stringify: (node) => intStringify(node, 2, "0b")
	};
	const intOct = {
		identify: intIdentify,
		default: true,
		tag: "tag:yaml.org,2002:int",
		format: "OCT",
		test: /^[-+]?0[0-7_]+$/,
		resolve: (str, _onError, opt) => intResolve(str, 1, 8, opt),
		stringify: (node) => intStringify(node, 8, "0")
	};
	const int = {
		identify: intIdentify,
		default: true,
		tag: "tag:yaml.org,2002:int",
		test: /^[-+]?[0-9][0-9_]*$/,
		resolve: (str, _onError, opt) => intResolve(str, 0, 10, opt),
		stringify: stringifyNumber.stringifyNumber
	};
	const intHex = {
		identify: intIdentify,
		default: true,
		tag: "tag:yaml.org,2002:int",
		format: "HEX",
		test: /^[-+]?0x[0-9a-fA-F_]+$/,
		resolve: (str, _onError, opt) => intResolve(str, 2, 16, opt),
		stringify: (node) => intStringify(node, 16, "0x")
	};
	exports.int = int;
	exports.intBin = intBin;
	exports.intHex = intHex;
	exports.intOct = intOct;
}));

// node_modules/yaml/dist/schema/yaml-1.1/set.js
var require_set = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Pair = require_Pair();
	var YAMLMap = require_YAMLMap();
	var YAMLSet = class YAMLSet extends YAMLMap.YAMLMap {
		constructor(schema) {
			super(schema);
			this.tag = YAMLSet.tag;
		}
		add(key) {
			let pair;
			if (identity.isPair(key)) pair = key;
			else if (key && typeof key === "object" && "key" in key && "value" in key && key.value === null) pair = new Pair.Pair(key.key, null);
			else pair = new Pair.Pair(key, null);
			if (!YAMLMap.findPair(this.items, pair.key)) this.items.push(pair);
		}
		/**
		* If `keepPair` is `true`, returns the Pair matching `key`.
		* Otherwise, returns the value of that Pair's key.
		*/
		get(key, keepPair) {
			const pair = YAMLMap.findPair(this.items, key);
			return !keepPair && identity.isPair(pair) ? identity.isScalar(pair.key) ? pair.key.value : pair.key : pair;
		}
		set(key, value) {
			if (typeof value !== "boolean") throw new Error(`Expected boolean value for set(key, value) in a YAML set, not ${typeof value}`);
			const prev = YAMLMap.findPair(this.items, key);
			if (prev && !value) this.items.splice(this.items.indexOf(prev), 1);
			else if (!prev && value) this.items.push(new Pair.Pair(key));
		}
		toJSON(_, ctx) {
			return super.toJSON(_, ctx, Set);
		}
		toString(ctx, onComment, onChompKeep) {
			if (!ctx) return JSON.stringify(this);
			if (this.hasAllNullValues(true)) return super.toString(Object.assign({}, ctx, { allNullValues: true }), onComment, onChompKeep);
			else throw new Error("Set items must all have null values");
		}
		static from(schema, iterable, ctx) {
			const { replacer } = ctx;
			const set = new this(schema);
			if (iterable && Symbol.iterator in Object(iterable)) for (let value of iterable) {
				if (typeof replacer === "function") value = replacer.call(iterable, value, value);
				set.items.push(Pair.createPair(value, null, ctx));
			}
			return set;
		}
	};
	YAMLSet.tag = "tag:yaml.org,2002:set";
	const set = {
		collection: "map",
		identify: (value) => value instanceof Set,
		nodeClass: YAMLSet,
		default: false,
		tag: "tag:yaml.org,2002:set",
		createNode: (schema, iterable, ctx) => YAMLSet.from(schema, iterable, ctx),
		resolve(map, onError) {
			if (identity.isMap(map)) {
				if (map.hasAllNullValues(true)) return Object.assign(new YAMLSet(), map);
				else onError("Set items must all have null values");
			} else onError("Expected a mapping for this tag");
			return map;
		}
	};
	exports.YAMLSet = YAMLSet;
	exports.set = set;
}));

// node_modules/yaml/dist/schema/yaml-1.1/timestamp.js
var require_timestamp = /* @__PURE__ */ __commonJSMin(((exports) => {
	var stringifyNumber = require_stringifyNumber();
	/** Internal types handle bigint as number, because TS can't figure it out. */
	function parseSexagesimal(str, asBigInt) {
		const sign = str[0];
		const parts = sign === "-" || sign === "+" ? str.substring(1) : str;
		const num = (n) => asBigInt ? BigInt(n) : Number(n);
		const res = parts.replace(/_/g, "").split(":").reduce((res, p) => res * num(60) + num(p), num(0));
		return sign === "-" ? num(-1) * res : res;
	}
	/**
	* hhhh:mm:ss.sss
	*
	* Internal types handle bigint as number, because TS can't figure it out.
	*/
	function stringifySexagesimal(node) {
		let { value } = node;
		let num = (n) => n;
		if (typeof value === "bigint") num = (n) => BigInt(n);
		else if (isNaN(value) || !isFinite(value)) return stringifyNumber.stringifyNumber(node);
		let sign = "";
		if (value < 0) {
			sign = "-";
			value *= num(-1);
		}
		const _60 = num(60);
		const parts = [value % _60];
		if (value < 60) parts.unshift(0);
		else {
			value = (value - parts[0]) / _60;
			parts.unshift(value % _60);
			if (value >= 60) {
				value = (value - parts[0]) / _60;
				parts.unshift(value);
			}
		}
		return sign + parts.map((n) => String(n).padStart(2, "0")).join(":").replace(/000000\d*$/, "");
	}
	const intTime = {
		identify: (value) => typeof value === "bigint" || Number.isInteger(value),
		default: true,
		tag: "tag:yaml.org,2002:int",
		format: "TIME",
		test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+$/,
		resolve: (str, _onError, { intAsBigInt }) => parseSexagesimal(str, intAsBigInt),
		stringify: stringifySexagesimal
	};
	const floatTime = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		format: "TIME",
		test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*$/,
		resolve: (str) => parseSexagesimal(str, false),
		stringify: stringifySexagesimal
	};
	const timestamp = {
		identify: (value) => value instanceof Date,
		default: true,
		tag: "tag:yaml.org,2002:timestamp",
		test: RegExp("^([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?:(?:t|T|[ \\t]+)([0-9]{1,2}):([0-9]{1,2}):([0-9]{1,2}(\\.[0-9]+)?)(?:[ \\t]*(Z|[-+][012]?[0-9](?::[0-9]{2})?))?)?$"),
		resolve(str) {
			const match = str.match(timestamp.test);
			if (!match) throw new Error("!!timestamp expects a date, starting with yyyy-mm-dd");
			const [, year, month, day, hour, minute, second] = match.map(Number);
			const millisec = match[7] ? Number((match[7] + "00").substr(1, 3)) : 0;
			let date = Date.UTC(year, month - 1, day, hour || 0, minute || 0, second || 0, millisec);
			const tz = match[8];
			if (tz && tz !== "Z") {
				let d = parseSexagesimal(tz, false);
				if (Math.abs(d) < 30) d *= 60;
				date -= 6e4 * d;
			}
			return new Date(date);
		},
		stringify: ({ value }) => value?.toISOString().replace(/(T00:00:00)?\.000Z$/, "") ?? ""
	};
	exports.floatTime = floatTime;
	exports.intTime = intTime;
	exports.timestamp = timestamp;
}));

// node_modules/yaml/dist/schema/yaml-1.1/schema.js
var require_schema = /* @__PURE__ */ __commonJSMin(((exports) => {
	var map = require_map();
	var _null = require_null();
	var seq = require_seq();
	var string = require_string();
	var binary = require_binary();
	var bool = require_bool();
	var float = require_float();
	var int = require_int();
	var merge = require_merge();
	var omap = require_omap();
	var pairs = require_pairs();
	var set = require_set();
	var timestamp = require_timestamp();
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
}));

// node_modules/yaml/dist/schema/tags.js
var require_tags = /* @__PURE__ */ __commonJSMin(((exports) => {
	var map = require_map();
	var _null = require_null();
	var seq = require_seq();
	var string = require_string();
	var bool = require_bool$1();
	var float = require_float$1();
	var int = require_int$1();
	var schema = require_schema$2();
	var schema$1 = require_schema$1();
	var binary = require_binary();
	var merge = require_merge();
	var omap = require_omap();
	var pairs = require_pairs();
	var schema$2 = require_schema();
	var set = require_set();
	var timestamp = require_timestamp();
	const schemas = /* @__PURE__ */ new Map([
		["core", schema.schema],
		["failsafe", [
			map.map,
			seq.seq,
			string.string
		]],
		["json", schema$1.schema],
		["yaml11", schema$2.schema],
		["yaml-1.1", schema$2.schema]
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
		"tag:yaml.org,2002:binary": binary.binary,
		"tag:yaml.org,2002:merge": merge.merge,
		"tag:yaml.org,2002:omap": omap.omap,
		"tag:yaml.org,2002:pairs": pairs.pairs,
		"tag:yaml.org,2002:set": set.set,
		"tag:yaml.org,2002:timestamp": timestamp.timestamp
	};
	function getTags(customTags, schemaName, addMergeTag) {
		const schemaTags = schemas.get(schemaName);
		if (schemaTags && !customTags) return addMergeTag && !schemaTags.includes(merge.merge) ? schemaTags.concat(merge.merge) : schemaTags.slice();
		let tags = schemaTags;
		if (!tags) {
			if (Array.isArray(customTags)) tags = [];
			else {
				const keys = Array.from(schemas.keys()).filter((key) => key !== "yaml11").map((key) => JSON.stringify(key)).join(", ");
				throw new Error(`Unknown schema "${schemaName}"; use one of ${keys} or define customTags array`);
			}
		}
		if (Array.isArray(customTags)) for (const tag of customTags) tags = tags.concat(tag);
		else if (typeof customTags === "function") tags = customTags(tags.slice());
		if (addMergeTag) tags = tags.concat(merge.merge);
		return tags.reduce((tags, tag) => {
			const tagObj = typeof tag === "string" ? tagsByName[tag] : tag;
			if (!tagObj) {
				const tagName = JSON.stringify(tag);
				const keys = Object.keys(tagsByName).map((key) => JSON.stringify(key)).join(", ");
				throw new Error(`Unknown custom tag ${tagName}; use one of ${keys}`);
			}
			if (!tags.includes(tagObj)) tags.push(tagObj);
			return tags;
		}, []);
	}
	exports.coreKnownTags = coreKnownTags;
	exports.getTags = getTags;
}));

// node_modules/yaml/dist/schema/Schema.js
var require_Schema = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var map = require_map();
	var seq = require_seq();
	var string = require_string();
	var tags = require_tags();
	const sortMapEntriesByKey = (a, b) => a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
	var Schema = class Schema {
		constructor({ compat, customTags, merge, resolveKnownTags, schema, sortMapEntries, toStringDefaults }) {
			this.compat = Array.isArray(compat) ? tags.getTags(compat, "compat") : compat ? tags.getTags(null, compat) : null;
			this.name = typeof schema === "string" && schema || "core";
			this.knownTags = resolveKnownTags ? tags.coreKnownTags : {};
			this.tags = tags.getTags(customTags, this.name, merge);
			this.toStringOptions = toStringDefaults ?? null;
			Object.defineProperty(this, identity.MAP, { value: map.map });
			Object.defineProperty(this, identity.SCALAR, { value: string.string });
			Object.defineProperty(this, identity.SEQ, { value: seq.seq });
			this.sortMapEntries = typeof sortMapEntries === "function" ? sortMapEntries : sortMapEntries === true ? sortMapEntriesByKey : null;
		}
		clone() {
			const copy = Object.create(Schema.prototype, Object.getOwnPropertyDescriptors(this));
			copy.tags = this.tags.slice();
			return copy;
		}
	};
	exports.Schema = Schema;
}));

// node_modules/yaml/dist/stringify/stringifyDocument.js
var require_stringifyDocument = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var stringify = require_stringify();
	var stringifyComment = require_stringifyComment();
	function stringifyDocument(doc, options) {
		const lines = [];
		let hasDirectives = options.directives === true;
		if (options.directives !== false && doc.directives) {
			const dir = doc.directives.toString(doc);
			if (dir) {
				lines.push(dir);
				hasDirectives = true;
			} else if (doc.directives.docStart) hasDirectives = true;
		}
		if (hasDirectives) lines.push("---");
		const ctx = stringify.createStringifyContext(doc, options);
		const { commentString } = ctx.options;
		if (doc.commentBefore) {
			if (lines.length !== 1) lines.unshift("");
			const cs = commentString(doc.commentBefore);
			lines.unshift(stringifyComment.indentComment(cs, ""));
		}
		let chompKeep = false;
		let contentComment = null;
		if (doc.contents) {
			if (identity.isNode(doc.contents)) {
				if (doc.contents.spaceBefore && hasDirectives) lines.push("");
				if (doc.contents.commentBefore) {
					const cs = commentString(doc.contents.commentBefore);
					lines.push(stringifyComment.indentComment(cs, ""));
				}
				ctx.forceBlockIndent = !!doc.comment;
				contentComment = doc.contents.comment;
			}
			const onChompKeep = contentComment ? void 0 : () => chompKeep = true;
			let body = stringify.stringify(doc.contents, ctx, () => contentComment = null, onChompKeep);
			if (contentComment) body += stringifyComment.lineComment(body, "", commentString(contentComment));
			if ((body[0] === "|" || body[0] === ">") && lines[lines.length - 1] === "---") lines[lines.length - 1] = `--- ${body}`;
			else lines.push(body);
		} else lines.push(stringify.stringify(doc.contents, ctx));
		if (doc.directives?.docEnd) {
			if (doc.comment) {
				const cs = commentString(doc.comment);
				if (cs.includes("\n")) {
					lines.push("...");
					lines.push(stringifyComment.indentComment(cs, ""));
				} else lines.push(`... ${cs}`);
			} else lines.push("...");
		} else {
			let dc = doc.comment;
			if (dc && chompKeep) dc = dc.replace(/^\n+/, "");
			if (dc) {
				if ((!chompKeep || contentComment) && lines[lines.length - 1] !== "") lines.push("");
				lines.push(stringifyComment.indentComment(commentString(dc), ""));
			}
		}
		return lines.join("\n") + "\n";
	}
	exports.stringifyDocument = stringifyDocument;
}));

// node_modules/yaml/dist/doc/Document.js
var require_Document = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Alias = require_Alias();
	var Collection = require_Collection();
	var identity = require_identity();
	var Pair = require_Pair();
	var toJS = require_toJS();
	var Schema = require_Schema();
	var stringifyDocument = require_stringifyDocument();
	var anchors = require_anchors();
	var applyReviver = require_applyReviver();
	var createNode = require_createNode();
	var directives = require_directives();
	var Document = class Document {
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
			if (typeof replacer === "function" || Array.isArray(replacer)) _replacer = replacer;
			else if (options === void 0 && replacer) {
				options = replacer;
				replacer = void 0;
			}
			const opt = Object.assign({
				intAsBigInt: false,
				keepSourceTokens: false,
				logLevel: "warn",
				prettyErrors: true,
				strict: true,
				stringKeys: false,
				uniqueKeys: true,
				version: "1.2"
			}, options);
			this.options = opt;
			let { version } = opt;
			if (options?._directives) {
				this.directives = options._directives.atDocument();
				if (this.directives.yaml.explicit) version = this.directives.yaml.version;
			} else this.directives = new directives.Directives({ version });
			this.setSchema(version, options);
			this.contents = value === void 0 ? null : this.createNode(value, _replacer, options);
		}
		/**
		* Create a deep copy of this Document and its contents.
		*
		* Custom Node values that inherit from `Object` still refer to their original instances.
		*/
		clone() {
			const copy = Object.create(Document.prototype, { [identity.NODE_TYPE]: { value: identity.DOC } });
			copy.commentBefore = this.commentBefore;
			copy.comment = this.comment;
			copy.errors = this.errors.slice();
			copy.warnings = this.warnings.slice();
			copy.options = Object.assign({}, this.options);
			if (this.directives) copy.directives = this.directives.clone();
			copy.schema = this.schema.clone();
			copy.contents = identity.isNode(this.contents) ? this.contents.clone(copy.schema) : this.contents;
			if (this.range) copy.range = this.range.slice();
			return copy;
		}
		/** Adds a value to the document. */
		add(value) {
			if (assertCollection(this.contents)) this.contents.add(value);
		}
		/** Adds a value to the document. */
		addIn(path, value) {
			if (assertCollection(this.contents)) this.contents.addIn(path, value);
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
				node.anchor = !name || prev.has(name) ? anchors.findNewAnchor(name || "a", prev) : name;
			}
			return new Alias.Alias(node.anchor);
		}
		createNode(value, replacer, options) {
			let _replacer = void 0;
			if (typeof replacer === "function") {
				value = replacer.call({ "": value }, "", value);
				_replacer = replacer;
			} else if (Array.isArray(replacer)) {
				const keyToStr = (v) => typeof v === "number" || v instanceof String || v instanceof Number;
				const asStr = replacer.filter(keyToStr).map(String);
				if (asStr.length > 0) replacer = replacer.concat(asStr);
				_replacer = replacer;
			} else if (options === void 0 && replacer) {
				options = replacer;
				replacer = void 0;
			}
			const { aliasDuplicateObjects, anchorPrefix, flow, keepUndefined, onTagObj, tag } = options ?? {};
			const { onAnchor, setAnchors, sourceObjects } = anchors.createNodeAnchors(this, anchorPrefix || "a");
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
			if (flow && identity.isCollection(node)) node.flow = true;
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
				if (this.contents == null) return false;
				this.contents = null;
				return true;
			}
			return assertCollection(this.contents) ? this.contents.deleteIn(path) : false;
		}
		/**
		* Returns item at `key`, or `undefined` if not found. By default unwraps
		* scalar values from their surrounding node; to disable set `keepScalar` to
		* `true` (collections are always returned intact).
		*/
		get(key, keepScalar) {
			return identity.isCollection(this.contents) ? this.contents.get(key, keepScalar) : void 0;
		}
		/**
		* Returns item at `path`, or `undefined` if not found. By default unwraps
		* scalar values from their surrounding node; to disable set `keepScalar` to
		* `true` (collections are always returned intact).
		*/
		getIn(path, keepScalar) {
			if (Collection.isEmptyPath(path)) return !keepScalar && identity.isScalar(this.contents) ? this.contents.value : this.contents;
			return identity.isCollection(this.contents) ? this.contents.getIn(path, keepScalar) : void 0;
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
			if (Collection.isEmptyPath(path)) return this.contents !== void 0;
			return identity.isCollection(this.contents) ? this.contents.hasIn(path) : false;
		}
		/**
		* Sets a value in this document. For `!!set`, `value` needs to be a
		* boolean to add/remove the item from the set.
		*/
		set(key, value) {
			if (this.contents == null) this.contents = Collection.collectionFromPath(this.schema, [key], value);
			else if (assertCollection(this.contents)) this.contents.set(key, value);
		}
		/**
		* Sets a value in this document. For `!!set`, `value` needs to be a
		* boolean to add/remove the item from the set.
		*/
		setIn(path, value) {
			if (Collection.isEmptyPath(path)) this.contents = value;
			else if (this.contents == null) this.contents = Collection.collectionFromPath(this.schema, Array.from(path), value);
			else if (assertCollection(this.contents)) this.contents.setIn(path, value);
		}
		/**
		* Change the YAML version and schema used by the document.
		* A `null` version disables support for directives, explicit tags, anchors, and aliases.
		* It also requires the `schema` option to be given as a `Schema` instance value.
		*
		* Overrides all previously set schema options.
		*/
		setSchema(version, options = {}) {
			if (typeof version === "number") version = String(version);
			let opt;
			switch (version) {
				case "1.1":
					if (this.directives) this.directives.yaml.version = "1.1";
					else this.directives = new directives.Directives({ version: "1.1" });
					opt = {
						resolveKnownTags: false,
						schema: "yaml-1.1"
					};
					break;
				case "1.2":
				case "next":
					if (this.directives) this.directives.yaml.version = version;
					else this.directives = new directives.Directives({ version });
					opt = {
						resolveKnownTags: true,
						schema: "core"
					};
					break;
				case null:
					if (this.directives) delete this.directives;
					opt = null;
					break;
				default: {
					const sv = JSON.stringify(version);
					throw new Error(`Expected '1.1', '1.2' or null as first argument, but found: ${sv}`);
				}
			}
			if (options.schema instanceof Object) this.schema = options.schema;
			else if (opt) this.schema = new Schema.Schema(Object.assign(opt, options));
			else throw new Error(`With a null YAML version, the { schema: Schema } option is required`);
		}
		toJS({ json, jsonArg, mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
			const ctx = {
				anchors: /* @__PURE__ */ new Map(),
				doc: this,
				keep: !json,
				mapAsMap: mapAsMap === true,
				mapKeyWarned: false,
				maxAliasCount: typeof maxAliasCount === "number" ? maxAliasCount : 100
			};
			const res = toJS.toJS(this.contents, jsonArg ?? "", ctx);
			if (typeof onAnchor === "function") for (const { count, res } of ctx.anchors.values()) onAnchor(res, count);
			return typeof reviver === "function" ? applyReviver.applyReviver(reviver, { "": res }, "", res) : res;
		}
		/**
		* A JSON representation of the document `contents`.
		*
		* @param jsonArg Used by `JSON.stringify` to indicate the array index or
		*   property name.
		*/
		toJSON(jsonArg, onAnchor) {
			return this.toJS({
				json: true,
				jsonArg,
				mapAsMap: false,
				onAnchor
			});
		}
		/** A YAML representation of the document. */
		toString(options = {}) {
			if (this.errors.length > 0) throw new Error("Document with errors cannot be stringified");
			if ("indent" in options && (!Number.isInteger(options.indent) || Number(options.indent) <= 0)) {
				const s = JSON.stringify(options.indent);
				throw new Error(`"indent" option must be a positive integer, not ${s}`);
			}
			return stringifyDocument.stringifyDocument(this, options);
		}
	};
	function assertCollection(contents) {
		if (identity.isCollection(contents)) return true;
		throw new Error("Expected a YAML collection as document contents");
	}
	exports.Document = Document;
}));

// node_modules/yaml/dist/errors.js
var require_errors = /* @__PURE__ */ __commonJSMin(((exports) => {
	var YAMLError = class extends Error {
		constructor(name, pos, code, message) {
			super();
			this.name = name;
			this.code = code;
			this.message = message;
			this.pos = pos;
		}
	};
	var YAMLParseError = class extends YAMLError {
		constructor(pos, code, message) {
			super("YAMLParseError", pos, code, message);
		}
	};
	var YAMLWarning = class extends YAMLError {
		constructor(pos, code, message) {
			super("YAMLWarning", pos, code, message);
		}
	};
	const prettifyError = (src, lc) => (error) => {
		if (error.pos[0] === -1) return;
		error.linePos = error.pos.map((pos) => lc.linePos(pos));
		const { line, col } = error.linePos[0];
		error.message += ` at line ${line}, column ${col}`;
		let ci = col - 1;
		let lineStr = src.substring(lc.lineStarts[line - 1], lc.lineStarts[line]).replace(/[\n\r]+$/, "");
		if (ci >= 60 && lineStr.length > 80) {
			const trimStart = Math.min(ci - 39, lineStr.length - 79);
			lineStr = "…" + lineStr.substring(trimStart);
			ci -= trimStart - 1;
		}
		if (lineStr.length > 80) lineStr = lineStr.substring(0, 79) + "…";
		if (line > 1 && /^ *$/.test(lineStr.substring(0, ci))) {
			let prev = src.substring(lc.lineStarts[line - 2], lc.lineStarts[line - 1]);
			if (prev.length > 80) prev = prev.substring(0, 79) + "…\n";
			lineStr = prev + lineStr;
		}
		if (/[^ ]/.test(lineStr)) {
			let count = 1;
			const end = error.linePos[1];
			if (end?.line === line && end.col > col) count = Math.max(1, Math.min(end.col - col, 80 - ci));
			const pointer = " ".repeat(ci) + "^".repeat(count);
			error.message += `:\n\n${lineStr}\n${pointer}\n`;
		}
	};
	exports.YAMLError = YAMLError;
	exports.YAMLParseError = YAMLParseError;
	exports.YAMLWarning = YAMLWarning;
	exports.prettifyError = prettifyError;
}));

// node_modules/yaml/dist/compose/resolve-props.js
var require_resolve_props = /* @__PURE__ */ __commonJSMin(((exports) => {
	function resolveProps(tokens, { flow, indicator, next, offset, onError, parentIndent, startOnNewline }) {
		let spaceBefore = false;
		let atNewline = startOnNewline;
		let hasSpace = startOnNewline;
		let comment = "";
		let commentSep = "";
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
				if (token.type !== "space" && token.type !== "newline" && token.type !== "comma") onError(token.offset, "MISSING_CHAR", "Tags and anchors must be separated from the next token by white space");
				reqSpace = false;
			}
			if (tab) {
				if (atNewline && token.type !== "comment" && token.type !== "newline") onError(tab, "TAB_AS_INDENT", "Tabs are not allowed as indentation");
				tab = null;
			}
			switch (token.type) {
				case "space":
					if (!flow && (indicator !== "doc-start" || next?.type !== "flow-collection") && token.source.includes("	")) tab = token;
					hasSpace = true;
					break;
				case "comment": {
					if (!hasSpace) onError(token, "MISSING_CHAR", "Comments must be separated from other tokens by white space characters");
					const cb = token.source.substring(1) || " ";
					if (!comment) comment = cb;
					else comment += commentSep + cb;
					commentSep = "";
					atNewline = false;
					break;
				}
				case "newline":
					if (atNewline) {
						if (comment) comment += token.source;
						else if (!found || indicator !== "seq-item-ind") spaceBefore = true;
					} else commentSep += token.source;
					atNewline = true;
					hasNewline = true;
					if (anchor || tag) newlineAfterProp = token;
					hasSpace = true;
					break;
				case "anchor":
					if (anchor) onError(token, "MULTIPLE_ANCHORS", "A node can have at most one anchor");
					if (token.source.endsWith(":")) onError(token.offset + token.source.length - 1, "BAD_ALIAS", "Anchor ending in : is ambiguous", true);
					anchor = token;
					start ?? (start = token.offset);
					atNewline = false;
					hasSpace = false;
					reqSpace = true;
					break;
				case "tag":
					if (tag) onError(token, "MULTIPLE_TAGS", "A node can have at most one tag");
					tag = token;
					start ?? (start = token.offset);
					atNewline = false;
					hasSpace = false;
					reqSpace = true;
					break;
				case indicator:
					if (anchor || tag) onError(token, "BAD_PROP_ORDER", `Anchors and tags must be after the ${token.source} indicator`);
					if (found) onError(token, "UNEXPECTED_TOKEN", `Unexpected ${token.source} in ${flow ?? "collection"}`);
					found = token;
					atNewline = indicator === "seq-item-ind" || indicator === "explicit-key-ind";
					hasSpace = false;
					break;
				case "comma": if (flow) {
					if (comma) onError(token, "UNEXPECTED_TOKEN", `Unexpected , in ${flow}`);
					comma = token;
					atNewline = false;
					hasSpace = false;
					break;
				}
				default:
					onError(token, "UNEXPECTED_TOKEN", `Unexpected ${token.type} token`);
					atNewline = false;
					hasSpace = false;
			}
		}
		const last = tokens[tokens.length - 1];
		const end = last ? last.offset + last.source.length : offset;
		if (reqSpace && next && next.type !== "space" && next.type !== "newline" && next.type !== "comma" && (next.type !== "scalar" || next.source !== "")) onError(next.offset, "MISSING_CHAR", "Tags and anchors must be separated from the next token by white space");
		if (tab && (atNewline && tab.indent <= parentIndent || next?.type === "block-map" || next?.type === "block-seq")) onError(tab, "TAB_AS_INDENT", "Tabs are not allowed as indentation");
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
}));

// node_modules/yaml/dist/compose/util-contains-newline.js
var require_util_contains_newline = /* @__PURE__ */ __commonJSMin(((exports) => {
	function containsNewline(key) {
		if (!key) return null;
		switch (key.type) {
			case "alias":
			case "scalar":
			case "double-quoted-scalar":
			case "single-quoted-scalar":
				if (key.source.includes("\n")) return true;
				if (key.end) {
					for (const st of key.end) if (st.type === "newline") return true;
				}
				return false;
			case "flow-collection":
				for (const it of key.items) {
					for (const st of it.start) if (st.type === "newline") return true;
					if (it.sep) {
						for (const st of it.sep) if (st.type === "newline") return true;
					}
					if (containsNewline(it.key) || containsNewline(it.value)) return true;
				}
				return false;
			default: return true;
		}
	}
	exports.containsNewline = containsNewline;
}));

// node_modules/yaml/dist/compose/util-flow-indent-check.js
var require_util_flow_indent_check = /* @__PURE__ */ __commonJSMin(((exports) => {
	var utilContainsNewline = require_util_contains_newline();
	function flowIndentCheck(indent, fc, onError) {
		if (fc?.type === "flow-collection") {
			const end = fc.end[0];
			if (end.indent === indent && (end.source === "]" || end.source === "}") && utilContainsNewline.containsNewline(fc)) onError(end, "BAD_INDENT", "Flow end indicator should be more indented than parent", true);
		}
	}
	exports.flowIndentCheck = flowIndentCheck;
}));

// node_modules/yaml/dist/compose/util-map-includes.js
var require_util_map_includes = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	function mapIncludes(ctx, items, search) {
		const { uniqueKeys } = ctx.options;
		if (uniqueKeys === false) return false;
		const isEqual = typeof uniqueKeys === "function" ? uniqueKeys : (a, b) => a === b || identity.isScalar(a) && identity.isScalar(b) && a.value === b.value;
		return items.some((pair) => isEqual(pair.key, search));
	}
	exports.mapIncludes = mapIncludes;
}));

// node_modules/yaml/dist/compose/resolve-block-map.js
var require_resolve_block_map = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Pair = require_Pair();
	var YAMLMap = require_YAMLMap();
	var resolveProps = require_resolve_props();
	var utilContainsNewline = require_util_contains_newline();
	var utilFlowIndentCheck = require_util_flow_indent_check();
	var utilMapIncludes = require_util_map_includes();
	const startColMsg = "All mapping items must start at the same column";
	function resolveBlockMap({ composeNode, composeEmptyNode }, ctx, bm, onError, tag) {
		const map = new ((tag?.nodeClass) ?? YAMLMap.YAMLMap)(ctx.schema);
		if (ctx.atRoot) ctx.atRoot = false;
		let offset = bm.offset;
		let commentEnd = null;
		for (const collItem of bm.items) {
			const { start, key, sep, value } = collItem;
			const keyProps = resolveProps.resolveProps(start, {
				indicator: "explicit-key-ind",
				next: key ?? sep?.[0],
				offset,
				onError,
				parentIndent: bm.indent,
				startOnNewline: true
			});
			const implicitKey = !keyProps.found;
			if (implicitKey) {
				if (key) {
					if (key.type === "block-seq") onError(offset, "BLOCK_AS_IMPLICIT_KEY", "A block sequence may not be used as an implicit map key");
					else if ("indent" in key && key.indent !== bm.indent) onError(offset, "BAD_INDENT", startColMsg);
				}
				if (!keyProps.anchor && !keyProps.tag && !sep) {
					commentEnd = keyProps.end;
					if (keyProps.comment) {
						if (map.comment) map.comment += "\n" + keyProps.comment;
						else map.comment = keyProps.comment;
					}
					continue;
				}
				if (keyProps.newlineAfterProp || utilContainsNewline.containsNewline(key)) onError(key ?? start[start.length - 1], "MULTILINE_IMPLICIT_KEY", "Implicit keys need to be on a single line");
			} else if (keyProps.found?.indent !== bm.indent) onError(offset, "BAD_INDENT", startColMsg);
			ctx.atKey = true;
			const keyStart = keyProps.end;
			const keyNode = key ? composeNode(ctx, key, keyProps, onError) : composeEmptyNode(ctx, keyStart, start, null, keyProps, onError);
			if (ctx.schema.compat) utilFlowIndentCheck.flowIndentCheck(bm.indent, key, onError);
			ctx.atKey = false;
			if (utilMapIncludes.mapIncludes(ctx, map.items, keyNode)) onError(keyStart, "DUPLICATE_KEY", "Map keys must be unique");
			const valueProps = resolveProps.resolveProps(sep ?? [], {
				indicator: "map-value-ind",
				next: value,
				offset: keyNode.range[2],
				onError,
				parentIndent: bm.indent,
				startOnNewline: !key || key.type === "block-scalar"
			});
			offset = valueProps.end;
			if (valueProps.found) {
				if (implicitKey) {
					if (value?.type === "block-map" && !valueProps.hasNewline) onError(offset, "BLOCK_AS_IMPLICIT_KEY", "Nested mappings are not allowed in compact mappings");
					if (ctx.options.strict && keyProps.start < valueProps.found.offset - 1024) onError(keyNode.range, "KEY_OVER_1024_CHARS", "The : indicator must be at most 1024 chars after the start of an implicit block mapping key");
				}
				const valueNode = value ? composeNode(ctx, value, valueProps, onError) : composeEmptyNode(ctx, offset, sep, null, valueProps, onError);
				if (ctx.schema.compat) utilFlowIndentCheck.flowIndentCheck(bm.indent, value, onError);
				offset = valueNode.range[2];
				const pair = new Pair.Pair(keyNode, valueNode);
				if (ctx.options.keepSourceTokens) pair.srcToken = collItem;
				map.items.push(pair);
			} else {
				if (implicitKey) onError(keyNode.range, "MISSING_CHAR", "Implicit map keys need to be followed by map values");
				if (valueProps.comment) {
					if (keyNode.comment) keyNode.comment += "\n" + valueProps.comment;
					else keyNode.comment = valueProps.comment;
				}
				const pair = new Pair.Pair(keyNode);
				if (ctx.options.keepSourceTokens) pair.srcToken = collItem;
				map.items.push(pair);
			}
		}
		if (commentEnd && commentEnd < offset) onError(commentEnd, "IMPOSSIBLE", "Map comment with trailing content");
		map.range = [
			bm.offset,
			offset,
			commentEnd ?? offset
		];
		return map;
	}
	exports.resolveBlockMap = resolveBlockMap;
}));

// node_modules/yaml/dist/compose/resolve-block-seq.js
var require_resolve_block_seq = /* @__PURE__ */ __commonJSMin(((exports) => {
	var YAMLSeq = require_YAMLSeq();
	var resolveProps = require_resolve_props();
	var utilFlowIndentCheck = require_util_flow_indent_check();
	function resolveBlockSeq({ composeNode, composeEmptyNode }, ctx, bs, onError, tag) {
		const seq = new ((tag?.nodeClass) ?? YAMLSeq.YAMLSeq)(ctx.schema);
		if (ctx.atRoot) ctx.atRoot = false;
		if (ctx.atKey) ctx.atKey = false;
		let offset = bs.offset;
		let commentEnd = null;
		for (const { start, value } of bs.items) {
			const props = resolveProps.resolveProps(start, {
				indicator: "seq-item-ind",
				next: value,
				offset,
				onError,
				parentIndent: bs.indent,
				startOnNewline: true
			});
			if (!props.found) {
				if (props.anchor || props.tag || value) {
					if (value?.type === "block-seq") onError(props.end, "BAD_INDENT", "All sequence items must start at the same column");
					else onError(offset, "MISSING_CHAR", "Sequence item without - indicator");
				} else {
					commentEnd = props.end;
					if (props.comment) seq.comment = props.comment;
					continue;
				}
			}
			const node = value ? composeNode(ctx, value, props, onError) : composeEmptyNode(ctx, props.end, start, null, props, onError);
			if (ctx.schema.compat) utilFlowIndentCheck.flowIndentCheck(bs.indent, value, onError);
			offset = node.range[2];
			seq.items.push(node);
		}
		seq.range = [
			bs.offset,
			offset,
			commentEnd ?? offset
		];
		return seq;
	}
	exports.resolveBlockSeq = resolveBlockSeq;
}));

// node_modules/yaml/dist/compose/resolve-end.js
var require_resolve_end = /* @__PURE__ */ __commonJSMin(((exports) => {
	function resolveEnd(end, offset, reqSpace, onError) {
		let comment = "";
		if (end) {
			let hasSpace = false;
			let sep = "";
			for (const token of end) {
				const { source, type } = token;
				switch (type) {
					case "space":
						hasSpace = true;
						break;
					case "comment": {
						if (reqSpace && !hasSpace) onError(token, "MISSING_CHAR", "Comments must be separated from other tokens by white space characters");
						const cb = source.substring(1) || " ";
						if (!comment) comment = cb;
						else comment += sep + cb;
						sep = "";
						break;
					}
					case "newline":
						if (comment) sep += source;
						hasSpace = true;
						break;
					default: onError(token, "UNEXPECTED_TOKEN", `Unexpected ${type} at node end`);
				}
				offset += source.length;
			}
		}
		return {
			comment,
			offset
		};
	}
	exports.resolveEnd = resolveEnd;
}));

// node_modules/yaml/dist/compose/resolve-flow-collection.js
var require_resolve_flow_collection = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Pair = require_Pair();
	var YAMLMap = require_YAMLMap();
	var YAMLSeq = require_YAMLSeq();
	var resolveEnd = require_resolve_end();
	var resolveProps = require_resolve_props();
	var utilContainsNewline = require_util_contains_newline();
	var utilMapIncludes = require_util_map_includes();
	const blockMsg = "Block collections are not allowed within flow collections";
	const isBlock = (token) => token && (token.type === "block-map" || token.type === "block-seq");
	function resolveFlowCollection({ composeNode, composeEmptyNode }, ctx, fc, onError, tag) {
		const isMap = fc.start.source === "{";
		const fcName = isMap ? "flow map" : "flow sequence";
		const coll = new ((tag?.nodeClass) ?? (isMap ? YAMLMap.YAMLMap : YAMLSeq.YAMLSeq))(ctx.schema);
		coll.flow = true;
		const atRoot = ctx.atRoot;
		if (atRoot) ctx.atRoot = false;
		if (ctx.atKey) ctx.atKey = false;
		let offset = fc.offset + fc.start.source.length;
		for (let i = 0; i < fc.items.length; ++i) {
			const collItem = fc.items[i];
			const { start, key, sep, value } = collItem;
			const props = resolveProps.resolveProps(start, {
				flow: fcName,
				indicator: "explicit-key-ind",
				next: key ?? sep?.[0],
				offset,
				onError,
				parentIndent: fc.indent,
				startOnNewline: false
			});
			if (!props.found) {
				if (!props.anchor && !props.tag && !sep && !value) {
					if (i === 0 && props.comma) onError(props.comma, "UNEXPECTED_TOKEN", `Unexpected , in ${fcName}`);
					else if (i < fc.items.length - 1) onError(props.start, "UNEXPECTED_TOKEN", `Unexpected empty item in ${fcName}`);
					if (props.comment) {
						if (coll.comment) coll.comment += "\n" + props.comment;
						else coll.comment = props.comment;
					}
					offset = props.end;
					continue;
				}
				if (!isMap && ctx.options.strict && utilContainsNewline.containsNewline(key)) onError(key, "MULTILINE_IMPLICIT_KEY", "Implicit keys of flow sequence pairs need to be on a single line");
			}
			if (i === 0) {
				if (props.comma) onError(props.comma, "UNEXPECTED_TOKEN", `Unexpected , in ${fcName}`);
			} else {
				if (!props.comma) onError(props.start, "MISSING_CHAR", `Missing , between ${fcName} items`);
				if (props.comment) {
					let prevItemComment = "";
					loop: for (const st of start) switch (st.type) {
						case "comma":
						case "space": break;
						case "comment":
							prevItemComment = st.source.substring(1);
							break loop;
						default: break loop;
					}
					if (prevItemComment) {
						let prev = coll.items[coll.items.length - 1];
						if (identity.isPair(prev)) prev = prev.value ?? prev.key;
						if (prev.comment) prev.comment += "\n" + prevItemComment;
						else prev.comment = prevItemComment;
						props.comment = props.comment.substring(prevItemComment.length + 1);
					}
				}
			}
			if (!isMap && !sep && !props.found) {
				const valueNode = value ? composeNode(ctx, value, props, onError) : composeEmptyNode(ctx, props.end, sep, null, props, onError);
				coll.items.push(valueNode);
				offset = valueNode.range[2];
				if (isBlock(value)) onError(valueNode.range, "BLOCK_IN_FLOW", blockMsg);
			} else {
				ctx.atKey = true;
				const keyStart = props.end;
				const keyNode = key ? composeNode(ctx, key, props, onError) : composeEmptyNode(ctx, keyStart, start, null, props, onError);
				if (isBlock(key)) onError(keyNode.range, "BLOCK_IN_FLOW", blockMsg);
				ctx.atKey = false;
				const valueProps = resolveProps.resolveProps(sep ?? [], {
					flow: fcName,
					indicator: "map-value-ind",
					next: value,
					offset: keyNode.range[2],
					onError,
					parentIndent: fc.indent,
					startOnNewline: false
				});
				if (valueProps.found) {
					if (!isMap && !props.found && ctx.options.strict) {
						if (sep) for (const st of sep) {
							if (st === valueProps.found) break;
							if (st.type === "newline") {
								onError(st, "MULTILINE_IMPLICIT_KEY", "Implicit keys of flow sequence pairs need to be on a single line");
								break;
							}
						}
						if (props.start < valueProps.found.offset - 1024) onError(valueProps.found, "KEY_OVER_1024_CHARS", "The : indicator must be at most 1024 chars after the start of an implicit flow sequence key");
					}
				} else if (value) {
					if ("source" in value && value.source?.[0] === ":") onError(value, "MISSING_CHAR", `Missing space after : in ${fcName}`);
					else onError(valueProps.start, "MISSING_CHAR", `Missing , or : between ${fcName} items`);
				}
				const valueNode = value ? composeNode(ctx, value, valueProps, onError) : valueProps.found ? composeEmptyNode(ctx, valueProps.end, sep, null, valueProps, onError) : null;
				if (valueNode) {
					if (isBlock(value)) onError(valueNode.range, "BLOCK_IN_FLOW", blockMsg);
				} else if (valueProps.comment) {
					if (keyNode.comment) keyNode.comment += "\n" + valueProps.comment;
					else keyNode.comment = valueProps.comment;
				}
				const pair = new Pair.Pair(keyNode, valueNode);
				if (ctx.options.keepSourceTokens) pair.srcToken = collItem;
				if (isMap) {
					const map = coll;
					if (utilMapIncludes.mapIncludes(ctx, map.items, keyNode)) onError(keyStart, "DUPLICATE_KEY", "Map keys must be unique");
					map.items.push(pair);
				} else {
					const map = new YAMLMap.YAMLMap(ctx.schema);
					map.flow = true;
					map.items.push(pair);
					const endRange = (valueNode ?? keyNode).range;
					map.range = [
						keyNode.range[0],
						endRange[1],
						endRange[2]
					];
					coll.items.push(map);
				}
				offset = valueNode ? valueNode.range[2] : valueProps.end;
			}
		}
		const expectedEnd = isMap ? "}" : "]";
		const [ce, ...ee] = fc.end;
		let cePos = offset;
		if (ce?.source === expectedEnd) cePos = ce.offset + ce.source.length;
		else {
			const name = fcName[0].toUpperCase() + fcName.substring(1);
			const msg = atRoot ? `${name} must end with a ${expectedEnd}` : `${name} in block collection must be sufficiently indented and end with a ${expectedEnd}`;
			onError(offset, atRoot ? "MISSING_CHAR" : "BAD_INDENT", msg);
			if (ce && ce.source.length !== 1) ee.unshift(ce);
		}
		if (ee.length > 0) {
			const end = resolveEnd.resolveEnd(ee, cePos, ctx.options.strict, onError);
			if (end.comment) {
				if (coll.comment) coll.comment += "\n" + end.comment;
				else coll.comment = end.comment;
			}
			coll.range = [
				fc.offset,
				cePos,
				end.offset
			];
		} else coll.range = [
			fc.offset,
			cePos,
			cePos
		];
		return coll;
	}
	exports.resolveFlowCollection = resolveFlowCollection;
}));

// node_modules/yaml/dist/compose/compose-collection.js
var require_compose_collection = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Scalar = require_Scalar();
	var YAMLMap = require_YAMLMap();
	var YAMLSeq = require_YAMLSeq();
	var resolveBlockMap = require_resolve_block_map();
	var resolveBlockSeq = require_resolve_block_seq();
	var resolveFlowCollection = require_resolve_flow_collection();
	function resolveCollection(CN, ctx, token, onError, tagName, tag) {
		const coll = token.type === "block-map" ? resolveBlockMap.resolveBlockMap(CN, ctx, token, onError, tag) : token.type === "block-seq" ? resolveBlockSeq.resolveBlockSeq(CN, ctx, token, onError, tag) : resolveFlowCollection.resolveFlowCollection(CN, ctx, token, onError, tag);
		const Coll = coll.constructor;
		if (tagName === "!" || tagName === Coll.tagName) {
			coll.tag = Coll.tagName;
			return coll;
		}
		if (tagName) coll.tag = tagName;
		return coll;
	}
	function composeCollection(CN, ctx, token, props, onError) {
		const tagToken = props.tag;
		const tagName = !tagToken ? null : ctx.directives.tagName(tagToken.source, (msg) => onError(tagToken, "TAG_RESOLVE_FAILED", msg));
		if (token.type === "block-seq") {
			const { anchor, newlineAfterProp: nl } = props;
			const lastProp = anchor && tagToken ? anchor.offset > tagToken.offset ? anchor : tagToken : anchor ?? tagToken;
			if (lastProp && (!nl || nl.offset < lastProp.offset)) onError(lastProp, "MISSING_CHAR", "Missing newline after block sequence props");
		}
		const expType = token.type === "block-map" ? "map" : token.type === "block-seq" ? "seq" : token.start.source === "{" ? "map" : "seq";
		if (!tagToken || !tagName || tagName === "!" || tagName === YAMLMap.YAMLMap.tagName && expType === "map" || tagName === YAMLSeq.YAMLSeq.tagName && expType === "seq") return resolveCollection(CN, ctx, token, onError, tagName);
		let tag = ctx.schema.tags.find((t) => t.tag === tagName && t.collection === expType);
		if (!tag) {
			const kt = ctx.schema.knownTags[tagName];
			if (kt?.collection === expType) {
				ctx.schema.tags.push(Object.assign({}, kt, { default: false }));
				tag = kt;
			} else {
				if (kt) onError(tagToken, "BAD_COLLECTION_TYPE", `${kt.tag} used for ${expType} collection, but expects ${kt.collection ?? "scalar"}`, true);
				else onError(tagToken, "TAG_RESOLVE_FAILED", `Unresolved tag: ${tagName}`, true);
				return resolveCollection(CN, ctx, token, onError, tagName);
			}
		}
		const coll = resolveCollection(CN, ctx, token, onError, tagName, tag);
		const res = tag.resolve?.(coll, (msg) => onError(tagToken, "TAG_RESOLVE_FAILED", msg), ctx.options) ?? coll;
		const node = identity.isNode(res) ? res : new Scalar.Scalar(res);
		node.range = coll.range;
		node.tag = tagName;
		if (tag?.format) node.format = tag.format;
		return node;
	}
	exports.composeCollection = composeCollection;
}));

// node_modules/yaml/dist/compose/resolve-block-scalar.js
var require_resolve_block_scalar = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	function resolveBlockScalar(ctx, scalar, onError) {
		const start = scalar.offset;
		const header = parseBlockScalarHeader(scalar, ctx.options.strict, onError);
		if (!header) return {
			value: "",
			type: null,
			comment: "",
			range: [
				start,
				start,
				start
			]
		};
		const type = header.mode === ">" ? Scalar.Scalar.BLOCK_FOLDED : Scalar.Scalar.BLOCK_LITERAL;
		const lines = scalar.source ? splitLines(scalar.source) : [];
		let chompStart = lines.length;
		for (let i = lines.length - 1; i >= 0; --i) {
			const content = lines[i][1];
			if (content === "" || content === "\r") chompStart = i;
			else break;
		}
		if (chompStart === 0) {
			const value = header.chomp === "+" && lines.length > 0 ? "\n".repeat(Math.max(1, lines.length - 1)) : "";
			let end = start + header.length;
			if (scalar.source) end += scalar.source.length;
			return {
				value,
				type,
				comment: header.comment,
				range: [
					start,
					end,
					end
				]
			};
		}
		let trimIndent = scalar.indent + header.indent;
		let offset = scalar.offset + header.length;
		let contentStart = 0;
		for (let i = 0; i < chompStart; ++i) {
			const [indent, content] = lines[i];
			if (content === "" || content === "\r") {
				if (header.indent === 0 && indent.length > trimIndent) trimIndent = indent.length;
			} else {
				if (indent.length < trimIndent) onError(offset + indent.length, "MISSING_CHAR", "Block scalars with more-indented leading empty lines must use an explicit indentation indicator");
				if (header.indent === 0) trimIndent = indent.length;
				contentStart = i;
				if (trimIndent === 0 && !ctx.atRoot) onError(offset, "BAD_INDENT", "Block scalar values in collections must be indented");
				break;
			}
			offset += indent.length + content.length + 1;
		}
		for (let i = lines.length - 1; i >= chompStart; --i) if (lines[i][0].length > trimIndent) chompStart = i + 1;
		let value = "";
		let sep = "";
		let prevMoreIndented = false;
		for (let i = 0; i < contentStart; ++i) value += lines[i][0].slice(trimIndent) + "\n";
		for (let i = contentStart; i < chompStart; ++i) {
			let [indent, content] = lines[i];
			offset += indent.length + content.length + 1;
			const crlf = content[content.length - 1] === "\r";
			if (crlf) content = content.slice(0, -1);
			/* istanbul ignore if already caught in lexer */
			if (content && indent.length < trimIndent) {
				const message = `Block scalar lines must not be less indented than their ${header.indent ? "explicit indentation indicator" : "first line"}`;
				onError(offset - content.length - (crlf ? 2 : 1), "BAD_INDENT", message);
				indent = "";
			}
			if (type === Scalar.Scalar.BLOCK_LITERAL) {
				value += sep + indent.slice(trimIndent) + content;
				sep = "\n";
			} else if (indent.length > trimIndent || content[0] === "	") {
				if (sep === " ") sep = "\n";
				else if (!prevMoreIndented && sep === "\n") sep = "\n\n";
				value += sep + indent.slice(trimIndent) + content;
				sep = "\n";
				prevMoreIndented = true;
			} else if (content === "") {
				if (sep === "\n") value += "\n";
				else sep = "\n";
			} else {
				value += sep + content;
				sep = " ";
				prevMoreIndented = false;
			}
		}
		switch (header.chomp) {
			case "-": break;
			case "+":
				for (let i = chompStart; i < lines.length; ++i) value += "\n" + lines[i][0].slice(trimIndent);
				if (value[value.length - 1] !== "\n") value += "\n";
				break;
			default: value += "\n";
		}
		const end = start + header.length + scalar.source.length;
		return {
			value,
			type,
			comment: header.comment,
			range: [
				start,
				end,
				end
			]
		};
	}
	function parseBlockScalarHeader({ offset, props }, strict, onError) {
		/* istanbul ignore if should not happen */
		if (props[0].type !== "block-scalar-header") {
			onError(props[0], "IMPOSSIBLE", "Block scalar header not found");
			return null;
		}
		const { source } = props[0];
		const mode = source[0];
		let indent = 0;
		let chomp = "";
		let error = -1;
		for (let i = 1; i < source.length; ++i) {
			const ch = source[i];
			if (!chomp && (ch === "-" || ch === "+")) chomp = ch;
			else {
				const n = Number(ch);
				if (!indent && n) indent = n;
				else if (error === -1) error = offset + i;
			}
		}
		if (error !== -1) onError(error, "UNEXPECTED_TOKEN", `Block scalar header includes extra characters: ${source}`);
		let hasSpace = false;
		let comment = "";
		let length = source.length;
		for (let i = 1; i < props.length; ++i) {
			const token = props[i];
			switch (token.type) {
				case "space": hasSpace = true;
				case "newline":
					length += token.source.length;
					break;
				case "comment":
					if (strict && !hasSpace) onError(token, "MISSING_CHAR", "Comments must be separated from other tokens by white space characters");
					length += token.source.length;
					comment = token.source.substring(1);
					break;
				case "error":
					onError(token, "UNEXPECTED_TOKEN", token.message);
					length += token.source.length;
					break;
				/* istanbul ignore next should not happen */
				default: {
					onError(token, "UNEXPECTED_TOKEN", `Unexpected token in block scalar header: ${token.type}`);
					const ts = token.source;
					if (ts && typeof ts === "string") length += ts.length;
				}
			}
		}
		return {
			mode,
			indent,
			chomp,
			comment,
			length
		};
	}
	/** @returns Array of lines split up as `[indent, content]` */
	function splitLines(source) {
		const split = source.split(/\n( *)/);
		const first = split[0];
		const m = first.match(/^( *)/);
		const lines = [m?.[1] ? [m[1], first.slice(m[1].length)] : ["", first]];
		for (let i = 1; i < split.length; i += 2) lines.push([split[i], split[i + 1]]);
		return lines;
	}
	exports.resolveBlockScalar = resolveBlockScalar;
}));

// node_modules/yaml/dist/compose/resolve-flow-scalar.js
var require_resolve_flow_scalar = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	var resolveEnd = require_resolve_end();
	function resolveFlowScalar(scalar, strict, onError) {
		const { offset, type, source, end } = scalar;
		let _type;
		let value;
		const _onError = (rel, code, msg) => onError(offset + rel, code, msg);
		switch (type) {
			case "scalar":
				_type = Scalar.Scalar.PLAIN;
				value = plainValue(source, _onError);
				break;
			case "single-quoted-scalar":
				_type = Scalar.Scalar.QUOTE_SINGLE;
				value = singleQuotedValue(source, _onError);
				break;
			case "double-quoted-scalar":
				_type = Scalar.Scalar.QUOTE_DOUBLE;
				value = doubleQuotedValue(source, _onError);
				break;
			/* istanbul ignore next should not happen */
			default:
				onError(scalar, "UNEXPECTED_TOKEN", `Expected a flow scalar value, but found: ${type}`);
				return {
					value: "",
					type: null,
					comment: "",
					range: [
						offset,
						offset + source.length,
						offset + source.length
					]
				};
		}
		const valueEnd = offset + source.length;
		const re = resolveEnd.resolveEnd(end, valueEnd, strict, onError);
		return {
			value,
			type: _type,
			comment: re.comment,
			range: [
				offset,
				valueEnd,
				re.offset
			]
		};
	}
	function plainValue(source, onError) {
		let badChar = "";
		switch (source[0]) {
			/* istanbul ignore next should not happen */
			case "	":
				badChar = "a tab character";
				break;
			case ",":
				badChar = "flow indicator character ,";
				break;
			case "%":
				badChar = "directive indicator character %";
				break;
			case "|":
			case ">":
				badChar = `block scalar indicator ${source[0]}`;
				break;
			case "@":
			case "`": badChar = `reserved character ${source[0]}`;
		}
		if (badChar) onError(0, "BAD_SCALAR_START", `Plain value cannot start with ${badChar}`);
		return unfoldLines(source);
	}
	function singleQuotedValue(source, onError) {
		if (source[source.length - 1] !== "'" || source.length === 1) onError(source.length, "MISSING_CHAR", "Missing closing 'quote");
		return unfoldLines(source.slice(1, -1)).replace(/''/g, "'");
	}
	function unfoldLines(source) {
		const line = /(.*?)\r?\n/sy;
		let match = line.exec(source);
		if (!match) return source;
		/**
		* The negative lookbehinds in these RegExps are to
		* prevent causing a polynomial search time in certain cases.
		*
		* The try-catch is for Safari < 16.4 and other old browsers:
		* https://caniuse.com/js-regexp-lookbehind
		*/
		let trimEnd, trimBoth;
		try {
			trimEnd = /* @__PURE__ */ new RegExp("(?<![ 	])[ 	]+$");
			trimBoth = /* @__PURE__ */ new RegExp("^[ 	]+|(?<![ 	])[ 	]+$", "g");
		} catch {
			trimEnd = /[ \t]+$/;
			trimBoth = /^[ \t]+|[ \t]+$/g;
		}
		let res = match[1].replace(trimEnd, "");
		let sep = " ";
		let pos = line.lastIndex;
		while (match = line.exec(source)) {
			const lm = match[1].replace(trimBoth, "");
			if (lm === "") {
				if (sep === "\n") res += sep;
				else sep = "\n";
			} else {
				res += sep + lm;
				sep = " ";
			}
			pos = line.lastIndex;
		}
		const last = /[ \t]*(.*)/sy;
		last.lastIndex = pos;
		match = last.exec(source);
		return res + sep + (match?.[1] ?? "");
	}
	function doubleQuotedValue(source, onError) {
		let res = "";
		for (let i = 1; i < source.length - 1; ++i) {
			const ch = source[i];
			if (ch === "\r" && source[i + 1] === "\n") continue;
			if (ch === "\n") {
				const { fold, offset } = foldNewline(source, i);
				res += fold;
				i = offset;
			} else if (ch === "\\") {
				let next = source[++i];
				const cc = escapeCodes[next];
				if (cc) res += cc;
				else if (next === "\n") {
					next = source[i + 1];
					while (next === " " || next === "	") next = source[++i + 1];
				} else if (next === "\r" && source[i + 1] === "\n") {
					next = source[++i + 1];
					while (next === " " || next === "	") next = source[++i + 1];
				} else if (next === "x" || next === "u" || next === "U") {
					const length = next === "x" ? 2 : next === "u" ? 4 : 8;
					res += parseCharCode(source, i + 1, length, onError);
					i += length;
				} else {
					const raw = source.substr(i - 1, 2);
					onError(i - 1, "BAD_DQ_ESCAPE", `Invalid escape sequence ${raw}`);
					res += raw;
				}
			} else if (ch === " " || ch === "	") {
				const wsStart = i;
				let next = source[i + 1];
				while (next === " " || next === "	") next = source[++i + 1];
				if (next !== "\n" && !(next === "\r" && source[i + 2] === "\n")) res += i > wsStart ? source.slice(wsStart, i + 1) : ch;
			} else res += ch;
		}
		if (source[source.length - 1] !== "\"" || source.length === 1) onError(source.length, "MISSING_CHAR", "Missing closing \"quote");
		return res;
	}
	/**
	* Fold a single newline into a space, multiple newlines to N - 1 newlines.
	* Presumes `source[offset] === '\n'`
	*/
	function foldNewline(source, offset) {
		let fold = "";
		let ch = source[offset + 1];
		while (ch === " " || ch === "	" || ch === "\n" || ch === "\r") {
			if (ch === "\r" && source[offset + 2] !== "\n") break;
			if (ch === "\n") fold += "\n";
			offset += 1;
			ch = source[offset + 1];
		}
		if (!fold) fold = " ";
		return {
			fold,
			offset
		};
	}
	const escapeCodes = {
		"0": "\0",
		a: "\x07",
		b: "\b",
		e: "\x1B",
		f: "\f",
		n: "\n",
		r: "\r",
		t: "	",
		v: "\v",
		N: "",
		_: "\xA0",
		L: "\u2028",
		P: "\u2029",
		" ": " ",
		"\"": "\"",
		"/": "/",
		"\\": "\\",
		"	": "	"
	};
	function parseCharCode(source, offset, length, onError) {
		const cc = source.substr(offset, length);
		const code = cc.length === length && /^[0-9a-fA-F]+$/.test(cc) ? parseInt(cc, 16) : NaN;
		try {
			return String.fromCodePoint(code);
		} catch {
			const raw = source.substr(offset - 2, length + 2);
			onError(offset - 2, "BAD_DQ_ESCAPE", `Invalid escape sequence ${raw}`);
			return raw;
		}
	}
	exports.resolveFlowScalar = resolveFlowScalar;
}));

// node_modules/yaml/dist/compose/compose-scalar.js
var require_compose_scalar = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Scalar = require_Scalar();
	var resolveBlockScalar = require_resolve_block_scalar();
	var resolveFlowScalar = require_resolve_flow_scalar();
	function composeScalar(ctx, token, tagToken, onError) {
		const { value, type, comment, range } = token.type === "block-scalar" ? resolveBlockScalar.resolveBlockScalar(ctx, token, onError) : resolveFlowScalar.resolveFlowScalar(token, ctx.options.strict, onError);
		const tagName = tagToken ? ctx.directives.tagName(tagToken.source, (msg) => onError(tagToken, "TAG_RESOLVE_FAILED", msg)) : null;
		let tag;
		if (ctx.options.stringKeys && ctx.atKey) tag = ctx.schema[identity.SCALAR];
		else if (tagName) tag = findScalarTagByName(ctx.schema, value, tagName, tagToken, onError);
		else if (token.type === "scalar") tag = findScalarTagByTest(ctx, value, token, onError);
		else tag = ctx.schema[identity.SCALAR];
		let scalar;
		try {
			const res = tag.resolve(value, (msg) => onError(tagToken ?? token, "TAG_RESOLVE_FAILED", msg), ctx.options);
			scalar = identity.isScalar(res) ? res : new Scalar.Scalar(res);
		} catch (error) {
			const msg = error instanceof Error ? error.message : String(error);
			onError(tagToken ?? token, "TAG_RESOLVE_FAILED", msg);
			scalar = new Scalar.Scalar(value);
		}
		scalar.range = range;
		scalar.source = value;
		if (type) scalar.type = type;
		if (tagName) scalar.tag = tagName;
		if (tag.format) scalar.format = tag.format;
		if (comment) scalar.comment = comment;
		return scalar;
	}
	function findScalarTagByName(schema, value, tagName, tagToken, onError) {
		if (tagName === "!") return schema[identity.SCALAR];
		const matchWithTest = [];
		for (const tag of schema.tags) if (!tag.collection && tag.tag === tagName) {
			if (tag.default && tag.test) matchWithTest.push(tag);
			else return tag;
		}
		for (const tag of matchWithTest) if (tag.test?.test(value)) return tag;
		const kt = schema.knownTags[tagName];
		if (kt && !kt.collection) {
			schema.tags.push(Object.assign({}, kt, {
				default: false,
				test: void 0
			}));
			return kt;
		}
		onError(tagToken, "TAG_RESOLVE_FAILED", `Unresolved tag: ${tagName}`, tagName !== "tag:yaml.org,2002:str");
		return schema[identity.SCALAR];
	}
	function findScalarTagByTest({ atKey, directives, schema }, value, token, onError) {
		const tag = schema.tags.find((tag) => (tag.default === true || atKey && tag.default === "key") && tag.test?.test(value)) || schema[identity.SCALAR];
		if (schema.compat) {
			const compat = schema.compat.find((tag) => tag.default && tag.test?.test(value)) ?? schema[identity.SCALAR];
			if (tag.tag !== compat.tag) onError(token, "TAG_RESOLVE_FAILED", `Value may be parsed as either ${directives.tagString(tag.tag)} or ${directives.tagString(compat.tag)}`, true);
		}
		return tag;
	}
	exports.composeScalar = composeScalar;
}));

// node_modules/yaml/dist/compose/util-empty-scalar-position.js
var require_util_empty_scalar_position = /* @__PURE__ */ __commonJSMin(((exports) => {
	function emptyScalarPosition(offset, before, pos) {
		if (before) {
			pos ?? (pos = before.length);
			for (let i = pos - 1; i >= 0; --i) {
				let st = before[i];
				switch (st.type) {
					case "space":
					case "comment":
					case "newline":
						offset -= st.source.length;
						continue;
				}
				st = before[++i];
				while (st?.type === "space") {
					offset += st.source.length;
					st = before[++i];
				}
				break;
			}
		}
		return offset;
	}
	exports.emptyScalarPosition = emptyScalarPosition;
}));

// node_modules/yaml/dist/compose/compose-node.js
var require_compose_node = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Alias = require_Alias();
	var identity = require_identity();
	var composeCollection = require_compose_collection();
	var composeScalar = require_compose_scalar();
	var resolveEnd = require_resolve_end();
	var utilEmptyScalarPosition = require_util_empty_scalar_position();
	const CN = {
		composeNode,
		composeEmptyNode
	};
	function composeNode(ctx, token, props, onError) {
		const atKey = ctx.atKey;
		const { spaceBefore, comment, anchor, tag } = props;
		let node;
		let isSrcToken = true;
		switch (token.type) {
			case "alias":
				node = composeAlias(ctx, token, onError);
				if (anchor || tag) onError(token, "ALIAS_PROPS", "An alias node must not specify any properties");
				break;
			case "scalar":
			case "single-quoted-scalar":
			case "double-quoted-scalar":
			case "block-scalar":
				node = composeScalar.composeScalar(ctx, token, tag, onError);
				if (anchor) node.anchor = anchor.source.substring(1);
				break;
			case "block-map":
			case "block-seq":
			case "flow-collection":
				try {
					node = composeCollection.composeCollection(CN, ctx, token, props, onError);
					if (anchor) node.anchor = anchor.source.substring(1);
				} catch (error) {
					onError(token, "RESOURCE_EXHAUSTION", error instanceof Error ? error.message : String(error));
				}
				break;
			default:
				onError(token, "UNEXPECTED_TOKEN", token.type === "error" ? token.message : `Unsupported token (type: ${token.type})`);
				isSrcToken = false;
		}
		node ?? (node = composeEmptyNode(ctx, token.offset, void 0, null, props, onError));
		if (anchor && node.anchor === "") onError(anchor, "BAD_ALIAS", "Anchor cannot be an empty string");
		if (atKey && ctx.options.stringKeys && (!identity.isScalar(node) || typeof node.value !== "string" || node.tag && node.tag !== "tag:yaml.org,2002:str")) onError(tag ?? token, "NON_STRING_KEY", "With stringKeys, all keys must be strings");
		if (spaceBefore) node.spaceBefore = true;
		if (comment) {
			if (token.type === "scalar" && token.source === "") node.comment = comment;
			else node.commentBefore = comment;
		}
		if (ctx.options.keepSourceTokens && isSrcToken) node.srcToken = token;
		return node;
	}
	function composeEmptyNode(ctx, offset, before, pos, { spaceBefore, comment, anchor, tag, end }, onError) {
		const token = {
			type: "scalar",
			offset: utilEmptyScalarPosition.emptyScalarPosition(offset, before, pos),
			indent: -1,
			source: ""
		};
		const node = composeScalar.composeScalar(ctx, token, tag, onError);
		if (anchor) {
			node.anchor = anchor.source.substring(1);
			if (node.anchor === "") onError(anchor, "BAD_ALIAS", "Anchor cannot be an empty string");
		}
		if (spaceBefore) node.spaceBefore = true;
		if (comment) {
			node.comment = comment;
			node.range[2] = end;
		}
		return node;
	}
	function composeAlias({ options }, { offset, source, end }, onError) {
		const alias = new Alias.Alias(source.substring(1));
		if (alias.source === "") onError(offset, "BAD_ALIAS", "Alias cannot be an empty string");
		if (alias.source.endsWith(":")) onError(offset + source.length - 1, "BAD_ALIAS", "Alias ending in : is ambiguous", true);
		const valueEnd = offset + source.length;
		const re = resolveEnd.resolveEnd(end, valueEnd, options.strict, onError);
		alias.range = [
			offset,
			valueEnd,
			re.offset
		];
		if (re.comment) alias.comment = re.comment;
		return alias;
	}
	exports.composeEmptyNode = composeEmptyNode;
	exports.composeNode = composeNode;
}));

// node_modules/yaml/dist/compose/compose-doc.js
var require_compose_doc = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Document = require_Document();
	var composeNode = require_compose_node();
	var resolveEnd = require_resolve_end();
	var resolveProps = require_resolve_props();
	function composeDoc(options, directives, { offset, start, value, end }, onError) {
		const opts = Object.assign({ _directives: directives }, options);
		const doc = new Document.Document(void 0, opts);
		const ctx = {
			atKey: false,
			atRoot: true,
			directives: doc.directives,
			options: doc.options,
			schema: doc.schema
		};
		const props = resolveProps.resolveProps(start, {
			indicator: "doc-start",
			next: value ?? end?.[0],
			offset,
			onError,
			parentIndent: 0,
			startOnNewline: true
		});
		if (props.found) {
			doc.directives.docStart = true;
			if (value && (value.type === "block-map" || value.type === "block-seq") && !props.hasNewline) onError(props.end, "MISSING_CHAR", "Block collection cannot start on same line with directives-end marker");
		}
		doc.contents = value ? composeNode.composeNode(ctx, value, props, onError) : composeNode.composeEmptyNode(ctx, props.end, start, null, props, onError);
		const contentEnd = doc.contents.range[2];
		const re = resolveEnd.resolveEnd(end, contentEnd, false, onError);
		if (re.comment) doc.comment = re.comment;
		doc.range = [
			offset,
			contentEnd,
			re.offset
		];
		return doc;
	}
	exports.composeDoc = composeDoc;
}));

// node_modules/yaml/dist/compose/composer.js
var require_composer = /* @__PURE__ */ __commonJSMin(((exports) => {
	var node_process = __require("process");
	var directives = require_directives();
	var Document = require_Document();
	var errors = require_errors();
	var identity = require_identity();
	var composeDoc = require_compose_doc();
	var resolveEnd = require_resolve_end();
	function getErrorPos(src) {
		if (typeof src === "number") return [src, src + 1];
		if (Array.isArray(src)) return src.length === 2 ? src : [src[0], src[1]];
		const { offset, source } = src;
		return [offset, offset + (typeof source === "string" ? source.length : 1)];
	}
	function parsePrelude(prelude) {
		let comment = "";
		let atComment = false;
		let afterEmptyLine = false;
		for (let i = 0; i < prelude.length; ++i) {
			const source = prelude[i];
			switch (source[0]) {
				case "#":
					comment += (comment === "" ? "" : afterEmptyLine ? "\n\n" : "\n") + (source.substring(1) || " ");
					atComment = true;
					afterEmptyLine = false;
					break;
				case "%":
					if (prelude[i + 1]?.[0] !== "#") i += 1;
					atComment = false;
					break;
				default:
					if (!atComment) afterEmptyLine = true;
					atComment = false;
			}
		}
		return {
			comment,
			afterEmptyLine
		};
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
	var Composer = class {
		constructor(options = {}) {
			this.doc = null;
			this.atDirectives = false;
			this.prelude = [];
			this.errors = [];
			this.warnings = [];
			this.onError = (source, code, message, warning) => {
				const pos = getErrorPos(source);
				if (warning) this.warnings.push(new errors.YAMLWarning(pos, code, message));
				else this.errors.push(new errors.YAMLParseError(pos, code, message));
			};
			this.directives = new directives.Directives({ version: options.version || "1.2" });
			this.options = options;
		}
		decorate(doc, afterDoc) {
			const { comment, afterEmptyLine } = parsePrelude(this.prelude);
			if (comment) {
				const dc = doc.contents;
				if (afterDoc) doc.comment = doc.comment ? `${doc.comment}\n${comment}` : comment;
				else if (afterEmptyLine || doc.directives.docStart || !dc) doc.commentBefore = comment;
				else if (identity.isCollection(dc) && !dc.flow && dc.items.length > 0) {
					let it = dc.items[0];
					if (identity.isPair(it)) it = it.key;
					const cb = it.commentBefore;
					it.commentBefore = cb ? `${comment}\n${cb}` : comment;
				} else {
					const cb = dc.commentBefore;
					dc.commentBefore = cb ? `${comment}\n${cb}` : comment;
				}
			}
			if (afterDoc) {
				for (let i = 0; i < this.errors.length; ++i) doc.errors.push(this.errors[i]);
				for (let i = 0; i < this.warnings.length; ++i) doc.warnings.push(this.warnings[i]);
			} else {
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
			for (const token of tokens) yield* this.next(token);
			yield* this.end(forceDoc, endOffset);
		}
		/** Advance the composer by one CST token. */
		*next(token) {
			if (node_process.env.LOG_STREAM) console.dir(token, { depth: null });
			switch (token.type) {
				case "directive":
					this.directives.add(token.source, (offset, message, warning) => {
						const pos = getErrorPos(token);
						pos[0] += offset;
						this.onError(pos, "BAD_DIRECTIVE", message, warning);
					});
					this.prelude.push(token.source);
					this.atDirectives = true;
					break;
				case "document": {
					const doc = composeDoc.composeDoc(this.options, this.directives, token, this.onError);
					if (this.atDirectives && !doc.directives.docStart) this.onError(token, "MISSING_CHAR", "Missing directives-end/doc-start indicator line");
					this.decorate(doc, false);
					if (this.doc) yield this.doc;
					this.doc = doc;
					this.atDirectives = false;
					break;
				}
				case "byte-order-mark":
				case "space": break;
				case "comment":
				case "newline":
					this.prelude.push(token.source);
					break;
				case "error": {
					const msg = token.source ? `${token.message}: ${JSON.stringify(token.source)}` : token.message;
					const error = new errors.YAMLParseError(getErrorPos(token), "UNEXPECTED_TOKEN", msg);
					if (this.atDirectives || !this.doc) this.errors.push(error);
					else this.doc.errors.push(error);
					break;
				}
				case "doc-end": {
					if (!this.doc) {
						this.errors.push(new errors.YAMLParseError(getErrorPos(token), "UNEXPECTED_TOKEN", "Unexpected doc-end without preceding document"));
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
				default: this.errors.push(new errors.YAMLParseError(getErrorPos(token), "UNEXPECTED_TOKEN", `Unsupported token ${token.type}`));
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
			} else if (forceDoc) {
				const opts = Object.assign({ _directives: this.directives }, this.options);
				const doc = new Document.Document(void 0, opts);
				if (this.atDirectives) this.onError(endOffset, "MISSING_CHAR", "Missing directives-end indicator line");
				doc.range = [
					0,
					endOffset,
					endOffset
				];
				this.decorate(doc, false);
				yield doc;
			}
		}
	};
	exports.Composer = Composer;
}));

// node_modules/yaml/dist/parse/cst-scalar.js
var require_cst_scalar = /* @__PURE__ */ __commonJSMin(((exports) => {
	var resolveBlockScalar = require_resolve_block_scalar();
	var resolveFlowScalar = require_resolve_flow_scalar();
	var errors = require_errors();
	var stringifyString = require_stringifyString();
	function resolveAsScalar(token, strict = true, onError) {
		if (token) {
			const _onError = (pos, code, message) => {
				const offset = typeof pos === "number" ? pos : Array.isArray(pos) ? pos[0] : pos.offset;
				if (onError) onError(offset, code, message);
				else throw new errors.YAMLParseError([offset, offset + 1], code, message);
			};
			switch (token.type) {
				case "scalar":
				case "single-quoted-scalar":
				case "double-quoted-scalar": return resolveFlowScalar.resolveFlowScalar(token, strict, _onError);
				case "block-scalar": return resolveBlockScalar.resolveBlockScalar({ options: { strict } }, token, _onError);
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
		const { implicitKey = false, indent, inFlow = false, offset = -1, type = "PLAIN" } = context;
		const source = stringifyString.stringifyString({
			type,
			value
		}, {
			implicitKey,
			indent: indent > 0 ? " ".repeat(indent) : "",
			inFlow,
			options: {
				blockQuote: true,
				lineWidth: -1
			}
		});
		const end = context.end ?? [{
			type: "newline",
			offset: -1,
			indent,
			source: "\n"
		}];
		switch (source[0]) {
			case "|":
			case ">": {
				const he = source.indexOf("\n");
				const head = source.substring(0, he);
				const body = source.substring(he + 1) + "\n";
				const props = [{
					type: "block-scalar-header",
					offset,
					indent,
					source: head
				}];
				if (!addEndtoBlockProps(props, end)) props.push({
					type: "newline",
					offset: -1,
					indent,
					source: "\n"
				});
				return {
					type: "block-scalar",
					offset,
					indent,
					props,
					source: body
				};
			}
			case "\"": return {
				type: "double-quoted-scalar",
				offset,
				indent,
				source,
				end
			};
			case "'": return {
				type: "single-quoted-scalar",
				offset,
				indent,
				source,
				end
			};
			default: return {
				type: "scalar",
				offset,
				indent,
				source,
				end
			};
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
		let indent = "indent" in token ? token.indent : null;
		if (afterKey && typeof indent === "number") indent += 2;
		if (!type) switch (token.type) {
			case "single-quoted-scalar":
				type = "QUOTE_SINGLE";
				break;
			case "double-quoted-scalar":
				type = "QUOTE_DOUBLE";
				break;
			case "block-scalar": {
				const header = token.props[0];
				if (header.type !== "block-scalar-header") throw new Error("Invalid block scalar header");
				type = header.source[0] === ">" ? "BLOCK_FOLDED" : "BLOCK_LITERAL";
				break;
			}
			default: type = "PLAIN";
		}
		const source = stringifyString.stringifyString({
			type,
			value
		}, {
			implicitKey: implicitKey || indent === null,
			indent: indent !== null && indent > 0 ? " ".repeat(indent) : "",
			inFlow,
			options: {
				blockQuote: true,
				lineWidth: -1
			}
		});
		switch (source[0]) {
			case "|":
			case ">":
				setBlockScalarValue(token, source);
				break;
			case "\"":
				setFlowScalarValue(token, source, "double-quoted-scalar");
				break;
			case "'":
				setFlowScalarValue(token, source, "single-quoted-scalar");
				break;
			default: setFlowScalarValue(token, source, "scalar");
		}
	}
	function setBlockScalarValue(token, source) {
		const he = source.indexOf("\n");
		const head = source.substring(0, he);
		const body = source.substring(he + 1) + "\n";
		if (token.type === "block-scalar") {
			const header = token.props[0];
			if (header.type !== "block-scalar-header") throw new Error("Invalid block scalar header");
			header.source = head;
			token.source = body;
		} else {
			const { offset } = token;
			const indent = "indent" in token ? token.indent : -1;
			const props = [{
				type: "block-scalar-header",
				offset,
				indent,
				source: head
			}];
			if (!addEndtoBlockProps(props, "end" in token ? token.end : void 0)) props.push({
				type: "newline",
				offset: -1,
				indent,
				source: "\n"
			});
			for (const key of Object.keys(token)) if (key !== "type" && key !== "offset") delete token[key];
			Object.assign(token, {
				type: "block-scalar",
				indent,
				props,
				source: body
			});
		}
	}
	/** @returns `true` if last token is a newline */
	function addEndtoBlockProps(props, end) {
		if (end) for (const st of end) switch (st.type) {
			case "space":
			case "comment":
				props.push(st);
				break;
			case "newline":
				props.push(st);
				return true;
		}
		return false;
	}
	function setFlowScalarValue(token, source, type) {
		switch (token.type) {
			case "scalar":
			case "double-quoted-scalar":
			case "single-quoted-scalar":
				token.type = type;
				token.source = source;
				break;
			case "block-scalar": {
				const end = token.props.slice(1);
				let oa = source.length;
				if (token.props[0].type === "block-scalar-header") oa -= token.props[0].source.length;
				for (const tok of end) tok.offset += oa;
				delete token.props;
				Object.assign(token, {
					type,
					source,
					end
				});
				break;
			}
			case "block-map":
			case "block-seq": {
				const nl = {
					type: "newline",
					offset: token.offset + source.length,
					indent: token.indent,
					source: "\n"
				};
				delete token.items;
				Object.assign(token, {
					type,
					source,
					end: [nl]
				});
				break;
			}
			default: {
				const indent = "indent" in token ? token.indent : -1;
				const end = "end" in token && Array.isArray(token.end) ? token.end.filter((st) => st.type === "space" || st.type === "comment" || st.type === "newline") : [];
				for (const key of Object.keys(token)) if (key !== "type" && key !== "offset") delete token[key];
				Object.assign(token, {
					type,
					indent,
					source,
					end
				});
			}
		}
	}
	exports.createScalarToken = createScalarToken;
	exports.resolveAsScalar = resolveAsScalar;
	exports.setScalarValue = setScalarValue;
}));

// node_modules/yaml/dist/parse/cst-stringify.js
var require_cst_stringify = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* Stringify a CST document, token, or collection item
	*
	* Fair warning: This applies no validation whatsoever, and
	* simply concatenates the sources in their logical order.
	*/
	const stringify = (cst) => "type" in cst ? stringifyToken(cst) : stringifyItem(cst);
	function stringifyToken(token) {
		switch (token.type) {
			case "block-scalar": {
				let res = "";
				for (const tok of token.props) res += stringifyToken(tok);
				return res + token.source;
			}
			case "block-map":
			case "block-seq": {
				let res = "";
				for (const item of token.items) res += stringifyItem(item);
				return res;
			}
			case "flow-collection": {
				let res = token.start.source;
				for (const item of token.items) res += stringifyItem(item);
				for (const st of token.end) res += st.source;
				return res;
			}
			case "document": {
				let res = stringifyItem(token);
				if (token.end) for (const st of token.end) res += st.source;
				return res;
			}
			default: {
				let res = token.source;
				if ("end" in token && token.end) for (const st of token.end) res += st.source;
				return res;
			}
		}
	}
	function stringifyItem({ start, key, sep, value }) {
		let res = "";
		for (const st of start) res += st.source;
		if (key) res += stringifyToken(key);
		if (sep) for (const st of sep) res += st.source;
		if (value) res += stringifyToken(value);
		return res;
	}
	exports.stringify = stringify;
}));

// node_modules/yaml/dist/parse/cst-visit.js
var require_cst_visit = /* @__PURE__ */ __commonJSMin(((exports) => {
	const BREAK = Symbol("break visit");
	const SKIP = Symbol("skip children");
	const REMOVE = Symbol("remove item");
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
		if ("type" in cst && cst.type === "document") cst = {
			start: cst.start,
			value: cst.value
		};
		_visit(Object.freeze([]), cst, visitor);
	}
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
			if (tok && "items" in tok) item = tok.items[index];
			else return void 0;
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
		if (coll && "items" in coll) return coll;
		throw new Error("Parent collection not found");
	};
	function _visit(path, item, visitor) {
		let ctrl = visitor(item, path);
		if (typeof ctrl === "symbol") return ctrl;
		for (const field of ["key", "value"]) {
			const token = item[field];
			if (token && "items" in token) {
				for (let i = 0; i < token.items.length; ++i) {
					const ci = _visit(Object.freeze(path.concat([[field, i]])), token.items[i], visitor);
					if (typeof ci === "number") i = ci - 1;
					else if (ci === BREAK) return BREAK;
					else if (ci === REMOVE) {
						token.items.splice(i, 1);
						i -= 1;
					}
				}
				if (typeof ctrl === "function" && field === "key") ctrl = ctrl(item, path);
			}
		}
		return typeof ctrl === "function" ? ctrl(item, path) : ctrl;
	}
	exports.visit = visit;
}));

// node_modules/yaml/dist/parse/cst.js
var require_cst = /* @__PURE__ */ __commonJSMin(((exports) => {
	var cstScalar = require_cst_scalar();
	var cstStringify = require_cst_stringify();
	var cstVisit = require_cst_visit();
	/** The byte order mark */
	const BOM = "﻿";
	/** Start of doc-mode */
	const DOCUMENT = "";
	/** Unexpected end of flow-mode */
	const FLOW_END = "";
	/** Next token is a scalar value */
	const SCALAR = "";
	/** @returns `true` if `token` is a flow or block collection */
	const isCollection = (token) => !!token && "items" in token;
	/** @returns `true` if `token` is a flow or block scalar; not an alias */
	const isScalar = (token) => !!token && (token.type === "scalar" || token.type === "single-quoted-scalar" || token.type === "double-quoted-scalar" || token.type === "block-scalar");
	/* istanbul ignore next */
	/** Get a printable representation of a lexer token */
	function prettyToken(token) {
		switch (token) {
			case BOM: return "<BOM>";
			case DOCUMENT: return "<DOC>";
			case FLOW_END: return "<FLOW_END>";
			case SCALAR: return "<SCALAR>";
			default: return JSON.stringify(token);
		}
	}
	/** Identify the type of a lexer token. May return `null` for unknown tokens. */
	function tokenType(source) {
		switch (source) {
			case BOM: return "byte-order-mark";
			case DOCUMENT: return "doc-mode";
			case FLOW_END: return "flow-error-end";
			case SCALAR: return "scalar";
			case "---": return "doc-start";
			case "...": return "doc-end";
			case "":
			case "\n":
			case "\r\n": return "newline";
			case "-": return "seq-item-ind";
			case "?": return "explicit-key-ind";
			case ":": return "map-value-ind";
			case "{": return "flow-map-start";
			case "}": return "flow-map-end";
			case "[": return "flow-seq-start";
			case "]": return "flow-seq-end";
			case ",": return "comma";
		}
		switch (source[0]) {
			case " ":
			case "	": return "space";
			case "#": return "comment";
			case "%": return "directive-line";
			case "*": return "alias";
			case "&": return "anchor";
			case "!": return "tag";
			case "'": return "single-quoted-scalar";
			case "\"": return "double-quoted-scalar";
			case "|":
			case ">": return "block-scalar-header";
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
}));

// node_modules/yaml/dist/parse/lexer.js
var require_lexer = /* @__PURE__ */ __commonJSMin(((exports) => {
	var cst = require_cst();
	function isEmpty(ch) {
		switch (ch) {
			case void 0:
			case " ":
			case "\n":
			case "\r":
			case "	": return true;
			default: return false;
		}
	}
	const hexDigits = /* @__PURE__ */ new Set("0123456789ABCDEFabcdef");
	const tagChars = /* @__PURE__ */ new Set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-#;/?:@&=+$_.!~*'()");
	const flowIndicatorChars = /* @__PURE__ */ new Set(",[]{}");
	const invalidAnchorChars = /* @__PURE__ */ new Set(" ,[]{}\n\r	");
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
	var Lexer = class {
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
			this.buffer = "";
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
				if (typeof source !== "string") throw TypeError("source is not a string");
				this.buffer = this.buffer ? this.buffer + source : source;
				this.lineEndPos = null;
			}
			this.atEnd = !incomplete;
			let next = this.next ?? "stream";
			while (next && (incomplete || this.hasChars(1))) next = yield* this.parseNext(next);
		}
		atLineEnd() {
			let i = this.pos;
			let ch = this.buffer[i];
			while (ch === " " || ch === "	") ch = this.buffer[++i];
			if (!ch || ch === "#" || ch === "\n") return true;
			if (ch === "\r") return this.buffer[i + 1] === "\n";
			return false;
		}
		charAt(n) {
			return this.buffer[this.pos + n];
		}
		continueScalar(offset) {
			let ch = this.buffer[offset];
			if (this.indentNext > 0) {
				let indent = 0;
				while (ch === " ") ch = this.buffer[++indent + offset];
				if (ch === "\r") {
					const next = this.buffer[indent + offset + 1];
					if (next === "\n" || !next && !this.atEnd) return offset + indent + 1;
				}
				return ch === "\n" || indent >= this.indentNext || !ch && !this.atEnd ? offset + indent : -1;
			}
			if (ch === "-" || ch === ".") {
				const dt = this.buffer.substr(offset, 3);
				if ((dt === "---" || dt === "...") && isEmpty(this.buffer[offset + 3])) return -1;
			}
			return offset;
		}
		getLine() {
			let end = this.lineEndPos;
			if (typeof end !== "number" || end !== -1 && end < this.pos) {
				end = this.buffer.indexOf("\n", this.pos);
				this.lineEndPos = end;
			}
			if (end === -1) return this.atEnd ? this.buffer.substring(this.pos) : null;
			if (this.buffer[end - 1] === "\r") end -= 1;
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
				case "stream": return yield* this.parseStream();
				case "line-start": return yield* this.parseLineStart();
				case "block-start": return yield* this.parseBlockStart();
				case "doc": return yield* this.parseDocument();
				case "flow": return yield* this.parseFlowCollection();
				case "quoted-scalar": return yield* this.parseQuotedScalar();
				case "block-scalar": return yield* this.parseBlockScalar();
				case "plain-scalar": return yield* this.parsePlainScalar();
			}
		}
		*parseStream() {
			let line = this.getLine();
			if (line === null) return this.setNext("stream");
			if (line[0] === cst.BOM) {
				yield* this.pushCount(1);
				line = line.substring(1);
			}
			if (line[0] === "%") {
				let dirEnd = line.length;
				let cs = line.indexOf("#");
				while (cs !== -1) {
					const ch = line[cs - 1];
					if (ch === " " || ch === "	") {
						dirEnd = cs - 1;
						break;
					} else cs = line.indexOf("#", cs + 1);
				}
				while (true) {
					const ch = line[dirEnd - 1];
					if (ch === " " || ch === "	") dirEnd -= 1;
					else break;
				}
				const n = (yield* this.pushCount(dirEnd)) + (yield* this.pushSpaces(true));
				yield* this.pushCount(line.length - n);
				this.pushNewline();
				return "stream";
			}
			if (this.atLineEnd()) {
				const sp = yield* this.pushSpaces(true);
				yield* this.pushCount(line.length - sp);
				yield* this.pushNewline();
				return "stream";
			}
			yield cst.DOCUMENT;
			return yield* this.parseLineStart();
		}
		*parseLineStart() {
			const ch = this.charAt(0);
			if (!ch && !this.atEnd) return this.setNext("line-start");
			if (ch === "-" || ch === ".") {
				if (!this.atEnd && !this.hasChars(4)) return this.setNext("line-start");
				const s = this.peek(3);
				if ((s === "---" || s === "...") && isEmpty(this.charAt(3))) {
					yield* this.pushCount(3);
					this.indentValue = 0;
					this.indentNext = 0;
					return s === "---" ? "doc" : "stream";
				}
			}
			this.indentValue = yield* this.pushSpaces(false);
			if (this.indentNext > this.indentValue && !isEmpty(this.charAt(1))) this.indentNext = this.indentValue;
			return yield* this.parseBlockStart();
		}
		*parseBlockStart() {
			const [ch0, ch1] = this.peek(2);
			if (!ch1 && !this.atEnd) return this.setNext("block-start");
			if ((ch0 === "-" || ch0 === "?" || ch0 === ":") && isEmpty(ch1)) {
				const n = (yield* this.pushCount(1)) + (yield* this.pushSpaces(true));
				this.indentNext = this.indentValue + 1;
				this.indentValue += n;
				return "block-start";
			}
			return "doc";
		}
		*parseDocument() {
			yield* this.pushSpaces(true);
			const line = this.getLine();
			if (line === null) return this.setNext("doc");
			let n = yield* this.pushIndicators();
			switch (line[n]) {
				case "#": yield* this.pushCount(line.length - n);
				case void 0:
					yield* this.pushNewline();
					return yield* this.parseLineStart();
				case "{":
				case "[":
					yield* this.pushCount(1);
					this.flowKey = false;
					this.flowLevel = 1;
					return "flow";
				case "}":
				case "]":
					yield* this.pushCount(1);
					return "doc";
				case "*":
					yield* this.pushUntil(isNotAnchorChar);
					return "doc";
				case "\"":
				case "'": return yield* this.parseQuotedScalar();
				case "|":
				case ">":
					n += yield* this.parseBlockScalarHeader();
					n += yield* this.pushSpaces(true);
					yield* this.pushCount(line.length - n);
					yield* this.pushNewline();
					return yield* this.parseBlockScalar();
				default: return yield* this.parsePlainScalar();
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
				} else sp = 0;
				sp += yield* this.pushSpaces(true);
			} while (nl + sp > 0);
			const line = this.getLine();
			if (line === null) return this.setNext("flow");
			if (indent !== -1 && indent < this.indentNext && line[0] !== "#" || indent === 0 && (line.startsWith("---") || line.startsWith("...")) && isEmpty(line[3])) {
				if (!(indent === this.indentNext - 1 && this.flowLevel === 1 && (line[0] === "]" || line[0] === "}"))) {
					this.flowLevel = 0;
					yield cst.FLOW_END;
					return yield* this.parseLineStart();
				}
			}
			let n = 0;
			while (line[n] === ",") {
				n += yield* this.pushCount(1);
				n += yield* this.pushSpaces(true);
				this.flowKey = false;
			}
			n += yield* this.pushIndicators();
			switch (line[n]) {
				case void 0: return "flow";
				case "#":
					yield* this.pushCount(line.length - n);
					return "flow";
				case "{":
				case "[":
					yield* this.pushCount(1);
					this.flowKey = false;
					this.flowLevel += 1;
					return "flow";
				case "}":
				case "]":
					yield* this.pushCount(1);
					this.flowKey = true;
					this.flowLevel -= 1;
					return this.flowLevel ? "flow" : "doc";
				case "*":
					yield* this.pushUntil(isNotAnchorChar);
					return "flow";
				case "\"":
				case "'":
					this.flowKey = true;
					return yield* this.parseQuotedScalar();
				case ":": {
					const next = this.charAt(1);
					if (this.flowKey || isEmpty(next) || next === ",") {
						this.flowKey = false;
						yield* this.pushCount(1);
						yield* this.pushSpaces(true);
						return "flow";
					}
				}
				default:
					this.flowKey = false;
					return yield* this.parsePlainScalar();
			}
		}
		*parseQuotedScalar() {
			const quote = this.charAt(0);
			let end = this.buffer.indexOf(quote, this.pos + 1);
			if (quote === "'") while (end !== -1 && this.buffer[end + 1] === "'") end = this.buffer.indexOf("'", end + 2);
			else while (end !== -1) {
				let n = 0;
				while (this.buffer[end - 1 - n] === "\\") n += 1;
				if (n % 2 === 0) break;
				end = this.buffer.indexOf("\"", end + 1);
			}
			const qb = this.buffer.substring(0, end);
			let nl = qb.indexOf("\n", this.pos);
			if (nl !== -1) {
				while (nl !== -1) {
					const cs = this.continueScalar(nl + 1);
					if (cs === -1) break;
					nl = qb.indexOf("\n", cs);
				}
				if (nl !== -1) end = nl - (qb[nl - 1] === "\r" ? 2 : 1);
			}
			if (end === -1) {
				if (!this.atEnd) return this.setNext("quoted-scalar");
				end = this.buffer.length;
			}
			yield* this.pushToIndex(end + 1, false);
			return this.flowLevel ? "flow" : "doc";
		}
		*parseBlockScalarHeader() {
			this.blockScalarIndent = -1;
			this.blockScalarKeep = false;
			let i = this.pos;
			while (true) {
				const ch = this.buffer[++i];
				if (ch === "+") this.blockScalarKeep = true;
				else if (ch > "0" && ch <= "9") this.blockScalarIndent = Number(ch) - 1;
				else if (ch !== "-") break;
			}
			return yield* this.pushUntil((ch) => isEmpty(ch) || ch === "#");
		}
		*parseBlockScalar() {
			let nl = this.pos - 1;
			let indent = 0;
			let ch;
			loop: for (let i = this.pos; ch = this.buffer[i]; ++i) switch (ch) {
				case " ":
					indent += 1;
					break;
				case "\n":
					nl = i;
					indent = 0;
					break;
				case "\r": {
					const next = this.buffer[i + 1];
					if (!next && !this.atEnd) return this.setNext("block-scalar");
					if (next === "\n") break;
				}
				default: break loop;
			}
			if (!ch && !this.atEnd) return this.setNext("block-scalar");
			if (indent >= this.indentNext) {
				if (this.blockScalarIndent === -1) this.indentNext = indent;
				else this.indentNext = this.blockScalarIndent + (this.indentNext === 0 ? 1 : this.indentNext);
				do {
					const cs = this.continueScalar(nl + 1);
					if (cs === -1) break;
					nl = this.buffer.indexOf("\n", cs);
				} while (nl !== -1);
				if (nl === -1) {
					if (!this.atEnd) return this.setNext("block-scalar");
					nl = this.buffer.length;
				}
			}
			let i = nl + 1;
			ch = this.buffer[i];
			while (ch === " ") ch = this.buffer[++i];
			if (ch === "	") {
				while (ch === "	" || ch === " " || ch === "\r" || ch === "\n") ch = this.buffer[++i];
				nl = i - 1;
			} else if (!this.blockScalarKeep) do {
				let i = nl - 1;
				let ch = this.buffer[i];
				if (ch === "\r") ch = this.buffer[--i];
				const lastChar = i;
				while (ch === " ") ch = this.buffer[--i];
				if (ch === "\n" && i >= this.pos && i + 1 + indent > lastChar) nl = i;
				else break;
			} while (true);
			yield cst.SCALAR;
			yield* this.pushToIndex(nl + 1, true);
			return yield* this.parseLineStart();
		}
		*parsePlainScalar() {
			const inFlow = this.flowLevel > 0;
			let end = this.pos - 1;
			let i = this.pos - 1;
			let ch;
			while (ch = this.buffer[++i]) if (ch === ":") {
				const next = this.buffer[i + 1];
				if (isEmpty(next) || inFlow && flowIndicatorChars.has(next)) break;
				end = i;
			} else if (isEmpty(ch)) {
				let next = this.buffer[i + 1];
				if (ch === "\r") {
					if (next === "\n") {
						i += 1;
						ch = "\n";
						next = this.buffer[i + 1];
					} else end = i;
				}
				if (next === "#" || inFlow && flowIndicatorChars.has(next)) break;
				if (ch === "\n") {
					const cs = this.continueScalar(i + 1);
					if (cs === -1) break;
					i = Math.max(i, cs - 2);
				}
			} else {
				if (inFlow && flowIndicatorChars.has(ch)) break;
				end = i;
			}
			if (!ch && !this.atEnd) return this.setNext("plain-scalar");
			yield cst.SCALAR;
			yield* this.pushToIndex(end + 1, true);
			return inFlow ? "flow" : "doc";
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
			} else if (allowEmpty) yield "";
			return 0;
		}
		*pushIndicators() {
			let n = 0;
			loop: while (true) {
				switch (this.charAt(0)) {
					case "!":
						n += yield* this.pushTag();
						n += yield* this.pushSpaces(true);
						continue loop;
					case "&":
						n += yield* this.pushUntil(isNotAnchorChar);
						n += yield* this.pushSpaces(true);
						continue loop;
					case "-":
					case "?":
					case ":": {
						const inFlow = this.flowLevel > 0;
						const ch1 = this.charAt(1);
						if (isEmpty(ch1) || inFlow && flowIndicatorChars.has(ch1)) {
							if (!inFlow) this.indentNext = this.indentValue + 1;
							else if (this.flowKey) this.flowKey = false;
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
			if (this.charAt(1) === "<") {
				let i = this.pos + 2;
				let ch = this.buffer[i];
				while (!isEmpty(ch) && ch !== ">") ch = this.buffer[++i];
				return yield* this.pushToIndex(ch === ">" ? i + 1 : i, false);
			} else {
				let i = this.pos + 1;
				let ch = this.buffer[i];
				while (ch) if (tagChars.has(ch)) ch = this.buffer[++i];
				else if (ch === "%" && hexDigits.has(this.buffer[i + 1]) && hexDigits.has(this.buffer[i + 2])) ch = this.buffer[i += 3];
				else break;
				return yield* this.pushToIndex(i, false);
			}
		}
		*pushNewline() {
			const ch = this.buffer[this.pos];
			if (ch === "\n") return yield* this.pushCount(1);
			else if (ch === "\r" && this.charAt(1) === "\n") return yield* this.pushCount(2);
			else return 0;
		}
		*pushSpaces(allowTabs) {
			let i = this.pos - 1;
			let ch;
			do
				ch = this.buffer[++i];
			while (ch === " " || allowTabs && ch === "	");
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
			while (!test(ch)) ch = this.buffer[++i];
			return yield* this.pushToIndex(i, false);
		}
	};
	exports.Lexer = Lexer;
}));

// node_modules/yaml/dist/parse/line-counter.js
var require_line_counter = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* Tracks newlines during parsing in order to provide an efficient API for
	* determining the one-indexed `{ line, col }` position for any offset
	* within the input.
	*/
	var LineCounter = class {
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
					const mid = low + high >> 1;
					if (this.lineStarts[mid] < offset) low = mid + 1;
					else high = mid;
				}
				if (this.lineStarts[low] === offset) return {
					line: low + 1,
					col: 1
				};
				if (low === 0) return {
					line: 0,
					col: offset
				};
				const start = this.lineStarts[low - 1];
				return {
					line: low,
					col: offset - start + 1
				};
			};
		}
	};
	exports.LineCounter = LineCounter;
}));

// node_modules/yaml/dist/parse/parser.js
var require_parser = /* @__PURE__ */ __commonJSMin(((exports) => {
	var node_process = __require("process");
	var cst = require_cst();
	var lexer = require_lexer();
	function includesToken(list, type) {
		for (let i = 0; i < list.length; ++i) if (list[i].type === type) return true;
		return false;
	}
	function findNonEmptyIndex(list) {
		for (let i = 0; i < list.length; ++i) switch (list[i].type) {
			case "space":
			case "comment":
			case "newline": break;
			default: return i;
		}
		return -1;
	}
	function isFlowToken(token) {
		switch (token?.type) {
			case "alias":
			case "scalar":
			case "single-quoted-scalar":
			case "double-quoted-scalar":
			case "flow-collection": return true;
			default: return false;
		}
	}
	function getPrevProps(parent) {
		switch (parent.type) {
			case "document": return parent.start;
			case "block-map": {
				const it = parent.items[parent.items.length - 1];
				return it.sep ?? it.start;
			}
			case "block-seq": return parent.items[parent.items.length - 1].start;
			/* istanbul ignore next should not happen */
			default: return [];
		}
	}
	/** Note: May modify input array */
	function getFirstKeyStartProps(prev) {
		if (prev.length === 0) return [];
		let i = prev.length;
		loop: while (--i >= 0) switch (prev[i].type) {
			case "doc-start":
			case "explicit-key-ind":
			case "map-value-ind":
			case "seq-item-ind":
			case "newline": break loop;
		}
		while (prev[++i]?.type === "space");
		return prev.splice(i, prev.length);
	}
	function arrayPushArray(target, source) {
		if (source.length < 1e5) Array.prototype.push.apply(target, source);
		else for (let i = 0; i < source.length; ++i) target.push(source[i]);
	}
	function fixFlowSeqItems(fc) {
		if (fc.start.type === "flow-seq-start") {
			for (const it of fc.items) if (it.sep && !it.value && !includesToken(it.start, "explicit-key-ind") && !includesToken(it.sep, "map-value-ind")) {
				if (it.key) it.value = it.key;
				delete it.key;
				if (isFlowToken(it.value)) {
					if (it.value.end) arrayPushArray(it.value.end, it.sep);
					else it.value.end = it.sep;
				} else arrayPushArray(it.start, it.sep);
				delete it.sep;
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
	var Parser = class {
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
			this.source = "";
			/** The type of the current token, set in parse() */
			this.type = "";
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
			if (this.onNewLine && this.offset === 0) this.onNewLine(0);
			for (const lexeme of this.lexer.lex(source, incomplete)) yield* this.next(lexeme);
			if (!incomplete) yield* this.end();
		}
		/**
		* Advance the parser by the `source` of one lexical token.
		*/
		*next(source) {
			this.source = source;
			if (node_process.env.LOG_TOKENS) console.log("|", cst.prettyToken(source));
			if (this.atScalar) {
				this.atScalar = false;
				yield* this.step();
				this.offset += source.length;
				return;
			}
			const type = cst.tokenType(source);
			if (!type) {
				const message = `Not a YAML token: ${source}`;
				yield* this.pop({
					type: "error",
					offset: this.offset,
					message,
					source
				});
				this.offset += source.length;
			} else if (type === "scalar") {
				this.atNewLine = false;
				this.atScalar = true;
				this.type = "scalar";
			} else {
				this.type = type;
				yield* this.step();
				switch (type) {
					case "newline":
						this.atNewLine = true;
						this.indent = 0;
						if (this.onNewLine) this.onNewLine(this.offset + source.length);
						break;
					case "space":
						if (this.atNewLine && source[0] === " ") this.indent += source.length;
						break;
					case "explicit-key-ind":
					case "map-value-ind":
					case "seq-item-ind":
						if (this.atNewLine) this.indent += source.length;
						break;
					case "doc-mode":
					case "flow-error-end": return;
					default: this.atNewLine = false;
				}
				this.offset += source.length;
			}
		}
		/** Call at end of input to push out any remaining constructions */
		*end() {
			while (this.stack.length > 0) yield* this.pop();
		}
		get sourceToken() {
			return {
				type: this.type,
				offset: this.offset,
				indent: this.indent,
				source: this.source
			};
		}
		*step() {
			const top = this.peek(1);
			if (this.type === "doc-end" && top?.type !== "doc-end") {
				while (this.stack.length > 0) yield* this.pop();
				this.stack.push({
					type: "doc-end",
					offset: this.offset,
					source: this.source
				});
				return;
			}
			if (!top) return yield* this.stream();
			switch (top.type) {
				case "document": return yield* this.document(top);
				case "alias":
				case "scalar":
				case "single-quoted-scalar":
				case "double-quoted-scalar": return yield* this.scalar(top);
				case "block-scalar": return yield* this.blockScalar(top);
				case "block-map": return yield* this.blockMap(top);
				case "block-seq": return yield* this.blockSequence(top);
				case "flow-collection": return yield* this.flowCollection(top);
				case "doc-end": return yield* this.documentEnd(top);
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
			if (!token) yield {
				type: "error",
				offset: this.offset,
				source: "",
				message: "Tried to pop an empty stack"
			};
			else if (this.stack.length === 0) yield token;
			else {
				const top = this.peek(1);
				if (token.type === "block-scalar") token.indent = "indent" in top ? top.indent : 0;
				else if (token.type === "flow-collection" && top.type === "document") token.indent = 0;
				if (token.type === "flow-collection") fixFlowSeqItems(token);
				switch (top.type) {
					case "document":
						top.value = token;
						break;
					case "block-scalar":
						top.props.push(token);
						break;
					case "block-map": {
						const it = top.items[top.items.length - 1];
						if (it.value) {
							top.items.push({
								start: [],
								key: token,
								sep: []
							});
							this.onKeyLine = true;
							return;
						} else if (it.sep) it.value = token;
						else {
							Object.assign(it, {
								key: token,
								sep: []
							});
							this.onKeyLine = !it.explicitKey;
							return;
						}
						break;
					}
					case "block-seq": {
						const it = top.items[top.items.length - 1];
						if (it.value) top.items.push({
							start: [],
							value: token
						});
						else it.value = token;
						break;
					}
					case "flow-collection": {
						const it = top.items[top.items.length - 1];
						if (!it || it.value) top.items.push({
							start: [],
							key: token,
							sep: []
						});
						else if (it.sep) it.value = token;
						else Object.assign(it, {
							key: token,
							sep: []
						});
						return;
					}
					/* istanbul ignore next should not happen */
					default:
						yield* this.pop();
						yield* this.pop(token);
				}
				if ((top.type === "document" || top.type === "block-map" || top.type === "block-seq") && (token.type === "block-map" || token.type === "block-seq")) {
					const last = token.items[token.items.length - 1];
					if (last && !last.sep && !last.value && last.start.length > 0 && findNonEmptyIndex(last.start) === -1 && (token.indent === 0 || last.start.every((st) => st.type !== "comment" || st.indent < token.indent))) {
						if (top.type === "document") top.end = last.start;
						else top.items.push({ start: last.start });
						token.items.splice(-1, 1);
					}
				}
			}
		}
		*stream() {
			switch (this.type) {
				case "directive-line":
					yield {
						type: "directive",
						offset: this.offset,
						source: this.source
					};
					return;
				case "byte-order-mark":
				case "space":
				case "comment":
				case "newline":
					yield this.sourceToken;
					return;
				case "doc-mode":
				case "doc-start": {
					const doc = {
						type: "document",
						offset: this.offset,
						start: []
					};
					if (this.type === "doc-start") doc.start.push(this.sourceToken);
					this.stack.push(doc);
					return;
				}
			}
			yield {
				type: "error",
				offset: this.offset,
				message: `Unexpected ${this.type} token in YAML stream`,
				source: this.source
			};
		}
		*document(doc) {
			if (doc.value) return yield* this.lineEnd(doc);
			switch (this.type) {
				case "doc-start":
					if (findNonEmptyIndex(doc.start) !== -1) {
						yield* this.pop();
						yield* this.step();
					} else doc.start.push(this.sourceToken);
					return;
				case "anchor":
				case "tag":
				case "space":
				case "comment":
				case "newline":
					doc.start.push(this.sourceToken);
					return;
			}
			const bv = this.startBlockValue(doc);
			if (bv) this.stack.push(bv);
			else yield {
				type: "error",
				offset: this.offset,
				message: `Unexpected ${this.type} token in YAML document`,
				source: this.source
			};
		}
		*scalar(scalar) {
			if (this.type === "map-value-ind") {
				const start = getFirstKeyStartProps(getPrevProps(this.peek(2)));
				let sep;
				if (scalar.end) {
					sep = scalar.end;
					sep.push(this.sourceToken);
					delete scalar.end;
				} else sep = [this.sourceToken];
				const map = {
					type: "block-map",
					offset: scalar.offset,
					indent: scalar.indent,
					items: [{
						start,
						key: scalar,
						sep
					}]
				};
				this.onKeyLine = true;
				this.stack[this.stack.length - 1] = map;
			} else yield* this.lineEnd(scalar);
		}
		*blockScalar(scalar) {
			switch (this.type) {
				case "space":
				case "comment":
				case "newline":
					scalar.props.push(this.sourceToken);
					return;
				case "scalar":
					scalar.source = this.source;
					this.atNewLine = true;
					this.indent = 0;
					if (this.onNewLine) {
						let nl = this.source.indexOf("\n") + 1;
						while (nl !== 0) {
							this.onNewLine(this.offset + nl);
							nl = this.source.indexOf("\n", nl) + 1;
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
			switch (this.type) {
				case "newline":
					this.onKeyLine = false;
					if (it.value) {
						const end = "end" in it.value ? it.value.end : void 0;
						if ((Array.isArray(end) ? end[end.length - 1] : void 0)?.type === "comment") end?.push(this.sourceToken);
						else map.items.push({ start: [this.sourceToken] });
					} else if (it.sep) it.sep.push(this.sourceToken);
					else it.start.push(this.sourceToken);
					return;
				case "space":
				case "comment":
					if (it.value) map.items.push({ start: [this.sourceToken] });
					else if (it.sep) it.sep.push(this.sourceToken);
					else {
						if (this.atIndentedComment(it.start, map.indent)) {
							const end = map.items[map.items.length - 2]?.value?.end;
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
				const atNextItem = atMapIndent && (it.sep || it.explicitKey) && this.type !== "seq-item-ind";
				let start = [];
				if (atNextItem && it.sep && !it.value) {
					const nl = [];
					for (let i = 0; i < it.sep.length; ++i) {
						const st = it.sep[i];
						switch (st.type) {
							case "newline":
								nl.push(i);
								break;
							case "space": break;
							case "comment":
								if (st.indent > map.indent) nl.length = 0;
								break;
							default: nl.length = 0;
						}
					}
					if (nl.length >= 2) start = it.sep.splice(nl[1]);
				}
				switch (this.type) {
					case "anchor":
					case "tag":
						if (atNextItem || it.value) {
							start.push(this.sourceToken);
							map.items.push({ start });
							this.onKeyLine = true;
						} else if (it.sep) it.sep.push(this.sourceToken);
						else it.start.push(this.sourceToken);
						return;
					case "explicit-key-ind":
						if (!it.sep && !it.explicitKey) {
							it.start.push(this.sourceToken);
							it.explicitKey = true;
						} else if (atNextItem || it.value) {
							start.push(this.sourceToken);
							map.items.push({
								start,
								explicitKey: true
							});
						} else this.stack.push({
							type: "block-map",
							offset: this.offset,
							indent: this.indent,
							items: [{
								start: [this.sourceToken],
								explicitKey: true
							}]
						});
						this.onKeyLine = true;
						return;
					case "map-value-ind":
						if (it.explicitKey) {
							if (!it.sep) {
								if (includesToken(it.start, "newline")) Object.assign(it, {
									key: null,
									sep: [this.sourceToken]
								});
								else {
									const start = getFirstKeyStartProps(it.start);
									this.stack.push({
										type: "block-map",
										offset: this.offset,
										indent: this.indent,
										items: [{
											start,
											key: null,
											sep: [this.sourceToken]
										}]
									});
								}
							} else if (it.value) map.items.push({
								start: [],
								key: null,
								sep: [this.sourceToken]
							});
							else if (includesToken(it.sep, "map-value-ind")) this.stack.push({
								type: "block-map",
								offset: this.offset,
								indent: this.indent,
								items: [{
									start,
									key: null,
									sep: [this.sourceToken]
								}]
							});
							else if (isFlowToken(it.key) && !includesToken(it.sep, "newline")) {
								const start = getFirstKeyStartProps(it.start);
								const key = it.key;
								const sep = it.sep;
								sep.push(this.sourceToken);
								delete it.key;
								delete it.sep;
								this.stack.push({
									type: "block-map",
									offset: this.offset,
									indent: this.indent,
									items: [{
										start,
										key,
										sep
									}]
								});
							} else if (start.length > 0) it.sep = it.sep.concat(start, this.sourceToken);
							else it.sep.push(this.sourceToken);
						} else if (!it.sep) Object.assign(it, {
							key: null,
							sep: [this.sourceToken]
						});
						else if (it.value || atNextItem) map.items.push({
							start,
							key: null,
							sep: [this.sourceToken]
						});
						else if (includesToken(it.sep, "map-value-ind")) this.stack.push({
							type: "block-map",
							offset: this.offset,
							indent: this.indent,
							items: [{
								start: [],
								key: null,
								sep: [this.sourceToken]
							}]
						});
						else it.sep.push(this.sourceToken);
						this.onKeyLine = true;
						return;
					case "alias":
					case "scalar":
					case "single-quoted-scalar":
					case "double-quoted-scalar": {
						const fs = this.flowScalar(this.type);
						if (atNextItem || it.value) {
							map.items.push({
								start,
								key: fs,
								sep: []
							});
							this.onKeyLine = true;
						} else if (it.sep) this.stack.push(fs);
						else {
							Object.assign(it, {
								key: fs,
								sep: []
							});
							this.onKeyLine = true;
						}
						return;
					}
					default: {
						const bv = this.startBlockValue(map);
						if (bv) {
							if (bv.type === "block-seq") {
								if (!it.explicitKey && it.sep && !includesToken(it.sep, "newline")) {
									yield* this.pop({
										type: "error",
										offset: this.offset,
										message: "Unexpected block-seq-ind on same line with key",
										source: this.source
									});
									return;
								}
							} else if (atMapIndent) map.items.push({ start });
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
				case "newline":
					if (it.value) {
						const end = "end" in it.value ? it.value.end : void 0;
						if ((Array.isArray(end) ? end[end.length - 1] : void 0)?.type === "comment") end?.push(this.sourceToken);
						else seq.items.push({ start: [this.sourceToken] });
					} else it.start.push(this.sourceToken);
					return;
				case "space":
				case "comment":
					if (it.value) seq.items.push({ start: [this.sourceToken] });
					else {
						if (this.atIndentedComment(it.start, seq.indent)) {
							const end = seq.items[seq.items.length - 2]?.value?.end;
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
				case "anchor":
				case "tag":
					if (it.value || this.indent <= seq.indent) break;
					it.start.push(this.sourceToken);
					return;
				case "seq-item-ind":
					if (this.indent !== seq.indent) break;
					if (it.value || includesToken(it.start, "seq-item-ind")) seq.items.push({ start: [this.sourceToken] });
					else it.start.push(this.sourceToken);
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
			if (this.type === "flow-error-end") {
				let top;
				do {
					yield* this.pop();
					top = this.peek(1);
				} while (top?.type === "flow-collection");
			} else if (fc.end.length === 0) {
				switch (this.type) {
					case "comma":
					case "explicit-key-ind":
						if (!it || it.sep) fc.items.push({ start: [this.sourceToken] });
						else it.start.push(this.sourceToken);
						return;
					case "map-value-ind":
						if (!it || it.value) fc.items.push({
							start: [],
							key: null,
							sep: [this.sourceToken]
						});
						else if (it.sep) it.sep.push(this.sourceToken);
						else Object.assign(it, {
							key: null,
							sep: [this.sourceToken]
						});
						return;
					case "space":
					case "comment":
					case "newline":
					case "anchor":
					case "tag":
						if (!it || it.value) fc.items.push({ start: [this.sourceToken] });
						else if (it.sep) it.sep.push(this.sourceToken);
						else it.start.push(this.sourceToken);
						return;
					case "alias":
					case "scalar":
					case "single-quoted-scalar":
					case "double-quoted-scalar": {
						const fs = this.flowScalar(this.type);
						if (!it || it.value) fc.items.push({
							start: [],
							key: fs,
							sep: []
						});
						else if (it.sep) this.stack.push(fs);
						else Object.assign(it, {
							key: fs,
							sep: []
						});
						return;
					}
					case "flow-map-end":
					case "flow-seq-end":
						fc.end.push(this.sourceToken);
						return;
				}
				const bv = this.startBlockValue(fc);
				/* istanbul ignore else should not happen */
				if (bv) this.stack.push(bv);
				else {
					yield* this.pop();
					yield* this.step();
				}
			} else {
				const parent = this.peek(2);
				if (parent.type === "block-map" && (this.type === "map-value-ind" && parent.indent === fc.indent || this.type === "newline" && !parent.items[parent.items.length - 1].sep)) {
					yield* this.pop();
					yield* this.step();
				} else if (this.type === "map-value-ind" && parent.type !== "flow-collection") {
					const start = getFirstKeyStartProps(getPrevProps(parent));
					fixFlowSeqItems(fc);
					const sep = fc.end.splice(1, fc.end.length);
					sep.push(this.sourceToken);
					const map = {
						type: "block-map",
						offset: fc.offset,
						indent: fc.indent,
						items: [{
							start,
							key: fc,
							sep
						}]
					};
					this.onKeyLine = true;
					this.stack[this.stack.length - 1] = map;
				} else yield* this.lineEnd(fc);
			}
		}
		flowScalar(type) {
			if (this.onNewLine) {
				let nl = this.source.indexOf("\n") + 1;
				while (nl !== 0) {
					this.onNewLine(this.offset + nl);
					nl = this.source.indexOf("\n", nl) + 1;
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
				case "alias":
				case "scalar":
				case "single-quoted-scalar":
				case "double-quoted-scalar": return this.flowScalar(this.type);
				case "block-scalar-header": return {
					type: "block-scalar",
					offset: this.offset,
					indent: this.indent,
					props: [this.sourceToken],
					source: ""
				};
				case "flow-map-start":
				case "flow-seq-start": return {
					type: "flow-collection",
					offset: this.offset,
					indent: this.indent,
					start: this.sourceToken,
					items: [],
					end: []
				};
				case "seq-item-ind": return {
					type: "block-seq",
					offset: this.offset,
					indent: this.indent,
					items: [{ start: [this.sourceToken] }]
				};
				case "explicit-key-ind": {
					this.onKeyLine = true;
					const start = getFirstKeyStartProps(getPrevProps(parent));
					start.push(this.sourceToken);
					return {
						type: "block-map",
						offset: this.offset,
						indent: this.indent,
						items: [{
							start,
							explicitKey: true
						}]
					};
				}
				case "map-value-ind": {
					this.onKeyLine = true;
					const start = getFirstKeyStartProps(getPrevProps(parent));
					return {
						type: "block-map",
						offset: this.offset,
						indent: this.indent,
						items: [{
							start,
							key: null,
							sep: [this.sourceToken]
						}]
					};
				}
			}
			return null;
		}
		atIndentedComment(start, indent) {
			if (this.type !== "comment") return false;
			if (this.indent <= indent) return false;
			return start.every((st) => st.type === "newline" || st.type === "space");
		}
		*documentEnd(docEnd) {
			if (this.type !== "doc-mode") {
				if (docEnd.end) docEnd.end.push(this.sourceToken);
				else docEnd.end = [this.sourceToken];
				if (this.type === "newline") yield* this.pop();
			}
		}
		*lineEnd(token) {
			switch (this.type) {
				case "comma":
				case "doc-start":
				case "doc-end":
				case "flow-seq-end":
				case "flow-map-end":
				case "map-value-ind":
					yield* this.pop();
					yield* this.step();
					break;
				case "newline": this.onKeyLine = false;
				default:
					if (token.end) token.end.push(this.sourceToken);
					else token.end = [this.sourceToken];
					if (this.type === "newline") yield* this.pop();
			}
		}
	};
	exports.Parser = Parser;
}));

// node_modules/yaml/dist/public-api.js
var require_public_api = /* @__PURE__ */ __commonJSMin(((exports) => {
	var composer = require_composer();
	var Document = require_Document();
	var errors = require_errors();
	var log = require_log();
	var identity = require_identity();
	var lineCounter = require_line_counter();
	var parser = require_parser();
	function parseOptions(options) {
		const prettyErrors = options.prettyErrors !== false;
		return {
			lineCounter: options.lineCounter || prettyErrors && new lineCounter.LineCounter() || null,
			prettyErrors
		};
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
		if (prettyErrors && lineCounter) for (const doc of docs) {
			doc.errors.forEach(errors.prettifyError(source, lineCounter));
			doc.warnings.forEach(errors.prettifyError(source, lineCounter));
		}
		if (docs.length > 0) return docs;
		return Object.assign([], { empty: true }, composer$1.streamInfo());
	}
	/** Parse an input string into a single YAML.Document */
	function parseDocument(source, options = {}) {
		const { lineCounter, prettyErrors } = parseOptions(options);
		const parser$1 = new parser.Parser(lineCounter?.addNewLine);
		const composer$1 = new composer.Composer(options);
		let doc = null;
		for (const _doc of composer$1.compose(parser$1.parse(source), true, source.length)) if (!doc) doc = _doc;
		else if (doc.options.logLevel !== "silent") {
			doc.errors.push(new errors.YAMLParseError(_doc.range.slice(0, 2), "MULTIPLE_DOCS", "Source contains multiple documents; please use YAML.parseAllDocuments()"));
			break;
		}
		if (prettyErrors && lineCounter) {
			doc.errors.forEach(errors.prettifyError(source, lineCounter));
			doc.warnings.forEach(errors.prettifyError(source, lineCounter));
		}
		return doc;
	}
	function parse(src, reviver, options) {
		let _reviver = void 0;
		if (typeof reviver === "function") _reviver = reviver;
		else if (options === void 0 && reviver && typeof reviver === "object") options = reviver;
		const doc = parseDocument(src, options);
		if (!doc) return null;
		doc.warnings.forEach((warning) => log.warn(doc.options.logLevel, warning));
		if (doc.errors.length > 0) {
			if (doc.options.logLevel !== "silent") throw doc.errors[0];
			else doc.errors = [];
		}
		return doc.toJS(Object.assign({ reviver: _reviver }, options));
	}
	function stringify(value, replacer, options) {
		let _replacer = null;
		if (typeof replacer === "function" || Array.isArray(replacer)) _replacer = replacer;
		else if (options === void 0 && replacer) options = replacer;
		if (typeof options === "string") options = options.length;
		if (typeof options === "number") {
			const indent = Math.round(options);
			options = indent < 1 ? void 0 : indent > 8 ? { indent: 8 } : { indent };
		}
		if (value === void 0) {
			const { keepUndefined } = options ?? replacer ?? {};
			if (!keepUndefined) return void 0;
		}
		if (identity.isDocument(value) && !_replacer) return value.toString(options);
		return new Document.Document(value, _replacer, options).toString(options);
	}
	exports.parse = parse;
	exports.parseAllDocuments = parseAllDocuments;
	exports.parseDocument = parseDocument;
	exports.stringify = stringify;
}));

// node_modules/yaml/dist/index.js
var require_dist = /* @__PURE__ */ __commonJSMin(((exports) => {
	var composer = require_composer();
	var Document = require_Document();
	var Schema = require_Schema();
	var errors = require_errors();
	var Alias = require_Alias();
	var identity = require_identity();
	var Pair = require_Pair();
	var Scalar = require_Scalar();
	var YAMLMap = require_YAMLMap();
	var YAMLSeq = require_YAMLSeq();
	var cst = require_cst();
	var lexer = require_lexer();
	var lineCounter = require_line_counter();
	var parser = require_parser();
	var publicApi = require_public_api();
	var visit = require_visit();
	exports.Composer = composer.Composer;
	exports.Document = Document.Document;
	exports.Schema = Schema.Schema;
	exports.YAMLError = errors.YAMLError;
	exports.YAMLParseError = errors.YAMLParseError;
	exports.YAMLWarning = errors.YAMLWarning;
	exports.Alias = Alias.Alias;
	exports.isAlias = identity.isAlias;
	exports.isCollection = identity.isCollection;
	exports.isDocument = identity.isDocument;
	exports.isMap = identity.isMap;
	exports.isNode = identity.isNode;
	exports.isPair = identity.isPair;
	exports.isScalar = identity.isScalar;
	exports.isSeq = identity.isSeq;
	exports.Pair = Pair.Pair;
	exports.Scalar = Scalar.Scalar;
	exports.YAMLMap = YAMLMap.YAMLMap;
	exports.YAMLSeq = YAMLSeq.YAMLSeq;
	exports.Lexer = lexer.Lexer;
	exports.LineCounter = lineCounter.LineCounter;
	exports.Parser = parser.Parser;
	exports.parse = publicApi.parse;
	exports.parseAllDocuments = publicApi.parseAllDocuments;
	exports.parseDocument = publicApi.parseDocument;
	exports.stringify = publicApi.stringify;
	exports.visit = visit.visit;
	exports.visitAsync = visit.visitAsync;
}));

// src/manifest/unreadable.ts
var import_dist = require_dist();
/** Bounds that keep one hostile document from stalling or killing the run; the largest real one stays 6 times below. */
const documentLimits = {
	/** UTF-16 units of one document. */
	size: 4194304,
	/** Line ends, commas, `[` and `{` of one document. */
	structure: 25e4,
	depth: 100,
	aliases: 1e3,
	/** Nodes after every alias is expanded. */
	expanded: 25e4,
	/** Documents of one file. */
	documents: 1e5
};
function unreadable(code, reason, offset) {
	return {
		kind: "unreadable",
		code,
		reason,
		offset
	};
}

// src/manifest/read-composed.ts
const options = {
	schema: "failsafe",
	resolveKnownTags: false,
	uniqueKeys: false,
	prettyErrors: false,
	stringKeys: true,
	logLevel: "silent"
};
/**
* Reads one document with the package `yaml`, which takes some texts that js-yaml's events refuse and kubectl takes
* (a closing bracket at its parent's column). Slower; the same nodes.
*
* @returns the root node, or why the document cannot be read, with the place of the first error
*/
function readComposed(text, span) {
	const document = (0, import_dist.parseDocument)(text.slice(span.start, span.end), options);
	const error = document.errors[0];
	if (error !== void 0) return unreadable("syntax", `It is not valid YAML (${error.code}).`, span.start + error.pos[0]);
	return new Composition(document, span.start).read();
}
var Composition = class {
	#document;
	#base;
	#anchors = /* @__PURE__ */ new Map();
	#aliases = 0;
	#fault;
	constructor(document, base) {
		this.#document = document;
		this.#base = base;
	}
	read() {
		const { contents } = this.#document;
		if (contents === null) return this.#empty(0);
		const { node, weight } = this.#convert(contents, 0);
		if (weight > documentLimits.expanded) this.#fail("aliases", "Its aliases expand to too many values.", 0);
		return this.#fault ?? node;
	}
	#convert(node, depth) {
		const [start, end] = node.range;
		if (this.#fault !== void 0 || depth > documentLimits.depth) {
			this.#fail("too-deep", `It is nested more than ${documentLimits.depth} levels deep.`, start);
			return {
				node: this.#empty(start),
				weight: 1
			};
		}
		if ((0, import_dist.isAlias)(node)) return this.#alias(node, {
			start,
			end
		});
		const built = (0, import_dist.isScalar)(node) ? this.#scalar(node, {
			start,
			end
		}) : this.#collection(node, depth);
		if (node.anchor !== void 0) this.#anchors.set(node.anchor, built);
		return built;
	}
	#scalar(node, span) {
		return {
			node: {
				type: "scalar",
				style: (0, import_dist.isScalar)(node) ? styleOf(node.type) : "plain",
				text: (0, import_dist.isScalar)(node) && typeof node.value === "string" ? node.value : "",
				span: this.#span(span),
				...properties(node)
			},
			weight: 1
		};
	}
	#collection(node, depth) {
		let weight = 1;
		const take = (child, at) => {
			if (child === null) return this.#empty(at);
			const built = this.#convert(child, depth + 1);
			weight += built.weight;
			return built.node;
		};
		if ((0, import_dist.isMap)(node)) {
			const entries = [];
			for (const pair of node.items) {
				const key = take(pair.key, node.range[0]);
				if (key.type === "scalar") {
					const value = take(pair.value, key.span.end - this.#base);
					entries.push({
						name: keyText(key),
						key,
						value
					});
				}
			}
			const flow = node.flow === true;
			return {
				node: {
					type: "map",
					flow,
					entries,
					span: this.#extent(node, flow, entries),
					...properties(node)
				},
				weight
			};
		}
		const items = (0, import_dist.isSeq)(node) ? node.items.map((item) => take(item, node.range[0])) : [];
		const flow = (0, import_dist.isSeq)(node) && node.flow === true;
		const last = items.at(-1)?.span.end ?? node.range[0] + this.#base;
		return {
			node: {
				type: "list",
				flow,
				items,
				span: flow ? this.#span({
					start: node.range[0],
					end: node.range[1]
				}) : {
					start: node.range[0] + this.#base,
					end: last
				},
				...properties(node)
			},
			weight
		};
	}
	/** A block map ends with its last content: the package's own range would take in the comments behind it. */
	#extent(node, flow, entries) {
		if (flow) return this.#span({
			start: node.range[0],
			end: node.range[1]
		});
		const end = entries.at(-1)?.value.span.end ?? node.range[1] + this.#base;
		return {
			start: node.range[0] + this.#base,
			end
		};
	}
	#alias(node, span) {
		const target = this.#anchors.get(node.source);
		this.#aliases += 1;
		if (target === void 0) this.#fail("syntax", "An alias names an anchor that is not there.", span.start);
		if (this.#aliases > documentLimits.aliases) this.#fail("aliases", "It has too many aliases.", span.start);
		if (target === void 0) return {
			node: this.#empty(span.start),
			weight: 1
		};
		const resolved = target.node.type === "alias" ? target.node.target : target.node;
		return {
			node: {
				type: "alias",
				name: node.source,
				target: resolved,
				span: this.#span(span),
				...properties(node)
			},
			weight: target.weight
		};
	}
	#empty(at) {
		const offset = at + this.#base;
		return {
			type: "scalar",
			style: "plain",
			text: "",
			span: {
				start: offset,
				end: offset
			},
			anchor: void 0,
			tag: void 0
		};
	}
	#span({ start, end }) {
		return {
			start: start + this.#base,
			end: end + this.#base
		};
	}
	#fail(code, reason, at) {
		this.#fault ??= unreadable(code, reason, at + this.#base);
	}
};
function properties(node) {
	return (0, import_dist.isAlias)(node) ? {
		anchor: void 0,
		tag: void 0
	} : {
		anchor: node.anchor,
		tag: node.tag
	};
}
function styleOf(type) {
	if (type === "QUOTE_DOUBLE") return "double";
	if (type === "QUOTE_SINGLE") return "single";
	return type === "BLOCK_LITERAL" || type === "BLOCK_FOLDED" ? "block" : "plain";
}

// node_modules/js-yaml/dist/js-yaml.mjs
/*! js-yaml 5.5.0 https://github.com/nodeca/js-yaml @license MIT */
/**
* Returned by a scalar resolver when the source does not match its tag.
*
* @category Tags
*/
var NOT_RESOLVED = Symbol("NOT_RESOLVED");
/**
* Create a normalized scalar tag definition.
*
* @category Tags
*/
function defineScalarTag(tagName, options) {
	return {
		tagName,
		nodeKind: "scalar",
		implicit: options.implicit ?? false,
		matchByTagPrefix: options.matchByTagPrefix ?? false,
		implicitFirstChars: options.implicitFirstChars ?? null,
		resolve: options.resolve,
		identify: options.identify,
		represent: options.represent ?? ((data) => String(data)),
		representTagName: options.representTagName ?? (() => tagName)
	};
}
/**
* Create a normalized sequence tag definition.
*
* @category Tags
*/
function defineSequenceTag(tagName, options) {
	const carrierIsResult = options.finalize === void 0;
	return {
		tagName,
		nodeKind: "sequence",
		implicit: false,
		matchByTagPrefix: options.matchByTagPrefix ?? false,
		create: options.create,
		addItem: options.addItem,
		finalize: options.finalize ?? ((carrier) => carrier),
		carrierIsResult,
		identify: options.identify,
		represent: options.represent ?? ((data) => data),
		representTagName: options.representTagName ?? (() => tagName)
	};
}
/**
* Create a normalized mapping tag definition.
*
* @category Tags
*/
function defineMappingTag(tagName, options) {
	const carrierIsResult = options.finalize === void 0;
	return {
		tagName,
		nodeKind: "mapping",
		implicit: false,
		matchByTagPrefix: options.matchByTagPrefix ?? false,
		create: options.create,
		addPair: options.addPair,
		has: options.has,
		keys: options.keys,
		get: options.get,
		finalize: options.finalize ?? ((carrier) => carrier),
		carrierIsResult,
		identify: options.identify,
		represent: options.represent ?? ((data) => data),
		representTagName: options.representTagName ?? (() => tagName)
	};
}
/** @category Tags */
var strTag = defineScalarTag("tag:yaml.org,2002:str", {
	resolve: (source) => source,
	identify: (data) => typeof data === "string"
});
var NULL_VALUES$1 = [
	"",
	"~",
	"null",
	"Null",
	"NULL"
];
/** @category Tags */
var nullCoreTag = defineScalarTag("tag:yaml.org,2002:null", {
	implicit: true,
	implicitFirstChars: [
		"",
		"~",
		"n",
		"N"
	],
	resolve: (source) => {
		if (NULL_VALUES$1.indexOf(source) !== -1) return null;
		return NOT_RESOLVED;
	},
	identify: (object) => object === null,
	represent: () => "null"
});
/** @category Tags */
var nullJsonTag = defineScalarTag("tag:yaml.org,2002:null", {
	implicit: true,
	implicitFirstChars: ["n"],
	resolve: (source, isExplicit) => {
		if (source === "null" || isExplicit && source === "") return null;
		return NOT_RESOLVED;
	},
	identify: (object) => object === null,
	represent: () => "null"
});
var NULL_VALUES = [
	"",
	"~",
	"null",
	"Null",
	"NULL"
];
/** @category Tags */
var nullYaml11Tag = defineScalarTag("tag:yaml.org,2002:null", {
	implicit: true,
	implicitFirstChars: [
		"",
		"~",
		"n",
		"N"
	],
	resolve: (source) => {
		if (NULL_VALUES.indexOf(source) !== -1) return null;
		return NOT_RESOLVED;
	},
	identify: (object) => object === null,
	represent: () => "null"
});
var TRUE_VALUES$2 = [
	"true",
	"True",
	"TRUE"
];
var FALSE_VALUES$2 = [
	"false",
	"False",
	"FALSE"
];
/** @category Tags */
var boolCoreTag = defineScalarTag("tag:yaml.org,2002:bool", {
	implicit: true,
	implicitFirstChars: [
		"t",
		"T",
		"f",
		"F"
	],
	resolve: (source) => {
		if (TRUE_VALUES$2.indexOf(source) !== -1) return true;
		if (FALSE_VALUES$2.indexOf(source) !== -1) return false;
		return NOT_RESOLVED;
	},
	identify: (object) => Object.prototype.toString.call(object) === "[object Boolean]",
	represent: (object) => object ? "true" : "false"
});
var TRUE_VALUES$1 = ["true"];
var FALSE_VALUES$1 = ["false"];
/** @category Tags */
var boolJsonTag = defineScalarTag("tag:yaml.org,2002:bool", {
	implicit: true,
	implicitFirstChars: ["t", "f"],
	resolve: (source) => {
		if (TRUE_VALUES$1.indexOf(source) !== -1) return true;
		if (FALSE_VALUES$1.indexOf(source) !== -1) return false;
		return NOT_RESOLVED;
	},
	identify: (object) => Object.prototype.toString.call(object) === "[object Boolean]",
	represent: (object) => object ? "true" : "false"
});
var TRUE_VALUES = [
	"true",
	"True",
	"TRUE",
	"y",
	"Y",
	"yes",
	"Yes",
	"YES",
	"on",
	"On",
	"ON"
];
var FALSE_VALUES = [
	"false",
	"False",
	"FALSE",
	"n",
	"N",
	"no",
	"No",
	"NO",
	"off",
	"Off",
	"OFF"
];
/** @category Tags */
var boolYaml11Tag = defineScalarTag("tag:yaml.org,2002:bool", {
	implicit: true,
	implicitFirstChars: [
		"y",
		"Y",
		"n",
		"N",
		"t",
		"T",
		"f",
		"F",
		"o",
		"O"
	],
	resolve: (source) => {
		if (TRUE_VALUES.indexOf(source) !== -1) return true;
		if (FALSE_VALUES.indexOf(source) !== -1) return false;
		return NOT_RESOLVED;
	},
	identify: (object) => Object.prototype.toString.call(object) === "[object Boolean]",
	represent: (object) => object ? "true" : "false"
});
var YAML_INTEGER_IMPLICIT_PATTERN$1 = /* @__PURE__ */ new RegExp("^(?:0o[0-7]+|0x[0-9a-fA-F]+|[-+]?[0-9]+)$");
var YAML_INTEGER_EXPLICIT_PATTERN$1 = /* @__PURE__ */ new RegExp("^(?:[-+]?0b[0-1]+|[-+]?0o[0-7]+|[-+]?0x[0-9a-fA-F]+|[-+]?[0-9]+)$");
function parseYamlInteger$2(source) {
	let value = source;
	let sign = 1;
	if (value[0] === "-" || value[0] === "+") {
		if (value[0] === "-") sign = -1;
		value = value.slice(1);
	}
	if (value.startsWith("0b")) return sign * parseInt(value.slice(2), 2);
	if (value.startsWith("0o")) return sign * parseInt(value.slice(2), 8);
	if (value.startsWith("0x")) return sign * parseInt(value.slice(2), 16);
	return sign * parseInt(value, 10);
}
function resolveYamlInteger$2(source, isExplicit) {
	if (isExplicit) {
		if (!YAML_INTEGER_EXPLICIT_PATTERN$1.test(source)) return NOT_RESOLVED;
	} else if (!YAML_INTEGER_IMPLICIT_PATTERN$1.test(source)) return NOT_RESOLVED;
	const result = parseYamlInteger$2(source);
	return Number.isFinite(result) ? result : NOT_RESOLVED;
}
/** @category Tags */
var intCoreTag = defineScalarTag("tag:yaml.org,2002:int", {
	implicit: true,
	implicitFirstChars: [
		"-",
		"+",
		..."0123456789"
	],
	resolve: resolveYamlInteger$2,
	identify: (object) => Number.isInteger(object) && !Object.is(object, -0) && object.toString(10).indexOf("e") < 0,
	represent: (object) => object.toString(10)
});
var YAML_INTEGER_IMPLICIT_PATTERN = /* @__PURE__ */ new RegExp("^-?(?:0|[1-9][0-9]*)$");
var YAML_INTEGER_EXPLICIT_PATTERN = /* @__PURE__ */ new RegExp("^(?:[-+]?0b[0-1]+|[-+]?0o[0-7]+|[-+]?0x[0-9a-fA-F]+|[-+]?[0-9]+)$");
function parseYamlInteger$1(source) {
	let value = source;
	let sign = 1;
	if (value[0] === "-" || value[0] === "+") {
		if (value[0] === "-") sign = -1;
		value = value.slice(1);
	}
	if (value.startsWith("0b")) return sign * parseInt(value.slice(2), 2);
	if (value.startsWith("0o")) return sign * parseInt(value.slice(2), 8);
	if (value.startsWith("0x")) return sign * parseInt(value.slice(2), 16);
	return sign * parseInt(value, 10);
}
function resolveYamlInteger$1(source, isExplicit) {
	if (isExplicit) {
		if (!YAML_INTEGER_EXPLICIT_PATTERN.test(source)) return NOT_RESOLVED;
	} else if (!YAML_INTEGER_IMPLICIT_PATTERN.test(source)) return NOT_RESOLVED;
	const result = parseYamlInteger$1(source);
	return Number.isFinite(result) ? result : NOT_RESOLVED;
}
/** @category Tags */
var intJsonTag = defineScalarTag("tag:yaml.org,2002:int", {
	implicit: true,
	implicitFirstChars: ["-", ..."0123456789"],
	resolve: resolveYamlInteger$1,
	identify: (object) => Number.isInteger(object) && !Object.is(object, -0) && object.toString(10).indexOf("e") < 0,
	represent: (object) => object.toString(10)
});
var YAML_INTEGER_PATTERN = /* @__PURE__ */ new RegExp("^(?:[-+]?0b[0-1_]+|[-+]?0[0-7_]+|[-+]?0x[0-9a-fA-F_]+|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+|[-+]?(?:0|[1-9][0-9_]*))$");
function parseYamlInteger(source) {
	let value = source.replace(/_/g, "");
	let sign = 1;
	if (value[0] === "-" || value[0] === "+") {
		if (value[0] === "-") sign = -1;
		value = value.slice(1);
	}
	if (value.startsWith("0b")) return sign * parseInt(value.slice(2), 2);
	if (value.startsWith("0x")) return sign * parseInt(value.slice(2), 16);
	if (value.includes(":")) {
		let result = 0;
		for (const part of value.split(":")) result = result * 60 + Number(part);
		return sign * result;
	}
	if (value !== "0" && value[0] === "0") return sign * parseInt(value, 8);
	return sign * parseInt(value, 10);
}
function resolveYamlInteger(source) {
	if (!YAML_INTEGER_PATTERN.test(source)) return NOT_RESOLVED;
	const result = parseYamlInteger(source);
	return Number.isFinite(result) ? result : NOT_RESOLVED;
}
/** @category Tags */
var intYaml11Tag = defineScalarTag("tag:yaml.org,2002:int", {
	implicit: true,
	implicitFirstChars: [
		"-",
		"+",
		..."0123456789"
	],
	resolve: resolveYamlInteger,
	identify: (object) => Number.isInteger(object) && !Object.is(object, -0) && object.toString(10).indexOf("e") < 0,
	represent: (object) => object.toString(10)
});
var YAML_FLOAT_PATTERN$1 = /* @__PURE__ */ new RegExp("^(?:[-+]?[0-9]+(?:\\.[0-9]*)?(?:[eE][-+]?[0-9]+)?|[-+]?\\.[0-9]+(?:[eE][-+]?[0-9]+)?|[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN))$");
var YAML_FLOAT_SPECIAL_PATTERN$1 = /* @__PURE__ */ new RegExp("^(?:[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN))$");
function resolveYamlFloat$2(source) {
	if (!YAML_FLOAT_PATTERN$1.test(source)) return NOT_RESOLVED;
	let value = source.toLowerCase();
	const sign = value[0] === "-" ? -1 : 1;
	if ("+-".includes(value[0])) value = value.slice(1);
	if (value === ".inf") return sign === 1 ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
	if (value === ".nan") return NaN;
	const result = sign * parseFloat(value);
	if (Number.isFinite(result) || YAML_FLOAT_SPECIAL_PATTERN$1.test(source)) return result;
	return NOT_RESOLVED;
}
function representYamlFloat$2(object) {
	if (isNaN(object)) return ".nan";
	if (object === Number.POSITIVE_INFINITY) return ".inf";
	if (object === Number.NEGATIVE_INFINITY) return "-.inf";
	if (Object.is(object, -0)) return "-0.0";
	const result = object.toString(10);
	return /^[-+]?[0-9]+e/.test(result) ? result.replace("e", ".e") : result;
}
/** @category Tags */
var floatCoreTag = defineScalarTag("tag:yaml.org,2002:float", {
	implicit: true,
	implicitFirstChars: [
		"-",
		"+",
		".",
		..."0123456789"
	],
	resolve: resolveYamlFloat$2,
	identify: (object) => typeof object === "number" && (!Number.isInteger(object) || Object.is(object, -0) || object.toString(10).indexOf("e") >= 0),
	represent: representYamlFloat$2
});
var YAML_FLOAT_IMPLICIT_PATTERN = /* @__PURE__ */ new RegExp("^-?(?:0|[1-9][0-9]*)(?:\\.[0-9]*)?(?:[eE][-+]?[0-9]+)?$");
var YAML_FLOAT_EXPLICIT_PATTERN = /* @__PURE__ */ new RegExp("^(?:[-+]?[0-9]+(?:\\.[0-9]*)?(?:[eE][-+]?[0-9]+)?|[-+]?\\.[0-9]+(?:[eE][-+]?[0-9]+)?|[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN))$");
function resolveYamlFloat$1(source, isExplicit) {
	if (isExplicit) {
		if (!YAML_FLOAT_EXPLICIT_PATTERN.test(source)) return NOT_RESOLVED;
		let value = source.toLowerCase();
		const sign = value[0] === "-" ? -1 : 1;
		if ("+-".includes(value[0])) value = value.slice(1);
		if (value === ".inf") return sign === 1 ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
		if (value === ".nan") return NaN;
		const result = sign * parseFloat(value);
		return Number.isFinite(result) ? result : NOT_RESOLVED;
	}
	if (!YAML_FLOAT_IMPLICIT_PATTERN.test(source)) return NOT_RESOLVED;
	const result = Number(source);
	if (Number.isFinite(result)) return result;
	return NOT_RESOLVED;
}
function representYamlFloat$1(object) {
	if (isNaN(object)) return ".nan";
	if (object === Number.POSITIVE_INFINITY) return ".inf";
	if (object === Number.NEGATIVE_INFINITY) return "-.inf";
	if (Object.is(object, -0)) return "-0.0";
	const result = object.toString(10);
	return /^[-+]?[0-9]+e/.test(result) ? result.replace("e", ".e") : result;
}
/** @category Tags */
var floatJsonTag = defineScalarTag("tag:yaml.org,2002:float", {
	implicit: true,
	implicitFirstChars: ["-", ..."0123456789"],
	resolve: resolveYamlFloat$1,
	identify: (object) => typeof object === "number" && (!Number.isInteger(object) || Object.is(object, -0) || object.toString(10).indexOf("e") >= 0),
	represent: representYamlFloat$1
});
var YAML_FLOAT_PATTERN = /* @__PURE__ */ new RegExp("^(?:[-+]?(?:(?:[0-9][0-9_]*)?\\.[0-9_]*)(?:[eE][-+][0-9]+)?|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\\.[0-9_]*|[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN))$");
var YAML_FLOAT_SPECIAL_PATTERN = /* @__PURE__ */ new RegExp("^(?:[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN))$");
function resolveYamlFloat(source) {
	if (!YAML_FLOAT_PATTERN.test(source)) return NOT_RESOLVED;
	let value = source.toLowerCase().replace(/_/g, "");
	const sign = value[0] === "-" ? -1 : 1;
	if ("+-".includes(value[0])) value = value.slice(1);
	if (value === ".inf") return sign === 1 ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
	if (value === ".nan") return NaN;
	let result = 0;
	if (value.includes(":")) {
		for (const part of value.split(":")) result = result * 60 + Number(part);
		result *= sign;
	} else result = sign * parseFloat(value);
	if (Number.isFinite(result) || YAML_FLOAT_SPECIAL_PATTERN.test(source)) return result;
	return NOT_RESOLVED;
}
function representYamlFloat(object) {
	if (isNaN(object)) return ".nan";
	if (object === Number.POSITIVE_INFINITY) return ".inf";
	if (object === Number.NEGATIVE_INFINITY) return "-.inf";
	if (Object.is(object, -0)) return "-0.0";
	const result = object.toString(10);
	return /^[-+]?[0-9]+e/.test(result) ? result.replace("e", ".e") : result;
}
/** @category Tags */
var floatYaml11Tag = defineScalarTag("tag:yaml.org,2002:float", {
	implicit: true,
	implicitFirstChars: [
		"-",
		"+",
		".",
		..."0123456789"
	],
	resolve: resolveYamlFloat,
	identify: (object) => typeof object === "number" && (!Number.isInteger(object) || Object.is(object, -0) || object.toString(10).indexOf("e") >= 0),
	represent: representYamlFloat
});
/**
* Enables merge keys in {@link CORE_SCHEMA} when added with
* {@link Schema.withTags}.
*
* @category Tags
*/
var mergeTag = defineScalarTag("tag:yaml.org,2002:merge", {
	implicit: true,
	implicitFirstChars: ["<"],
	resolve: (source, isExplicit) => {
		if (source === "<<" || isExplicit && source === "") return "<<";
		return NOT_RESOLVED;
	},
	identify: () => false
});
var BASE64_PATTERN = /^[A-Za-z0-9+/]*={0,2}$/;
function resolveYamlBinary(source) {
	const input = source.replace(/\s/g, "");
	if (input.length % 4 !== 0 || !BASE64_PATTERN.test(input)) return NOT_RESOLVED;
	const binary = atob(input);
	const result = new Uint8Array(binary.length);
	for (let index = 0; index < binary.length; index++) result[index] = binary.charCodeAt(index);
	return result;
}
function representYamlBinary(object) {
	let binary = "";
	for (let index = 0; index < object.length; index++) binary += String.fromCharCode(object[index]);
	return btoa(binary);
}
/**
* The `!!binary` tag, represented as a `Uint8Array`.
*
* @category Tags
*/
var binaryTag = defineScalarTag("tag:yaml.org,2002:binary", {
	resolve: resolveYamlBinary,
	identify: (object) => Object.prototype.toString.call(object) === "[object Uint8Array]",
	represent: representYamlBinary
});
var YAML_DATE_REGEXP = /* @__PURE__ */ new RegExp("^([0-9][0-9][0-9][0-9])-([0-9][0-9])-([0-9][0-9])$");
var YAML_TIMESTAMP_REGEXP = /* @__PURE__ */ new RegExp("^([0-9][0-9][0-9][0-9])-([0-9][0-9]?)-([0-9][0-9]?)(?:[Tt]|[ \\t]+)([0-9][0-9]?):([0-9][0-9]):([0-9][0-9])(?:\\.([0-9]*))?(?:[ \\t]*(Z|([-+])([0-9][0-9]?)(?::([0-9][0-9]))?))?$");
function makeUtcDate(year, month, day, hour = 0, minute = 0, second = 0, fraction = 0) {
	const date = new Date(Date.UTC(year, month, day, hour, minute, second, fraction));
	date.setUTCFullYear(year, month, day);
	return date;
}
function resolveYamlTimestamp(source) {
	let match = YAML_DATE_REGEXP.exec(source);
	if (match === null) match = YAML_TIMESTAMP_REGEXP.exec(source);
	if (match === null) return NOT_RESOLVED;
	const year = +match[1];
	const month = +match[2] - 1;
	const day = +match[3];
	if (!match[4]) {
		const date = makeUtcDate(year, month, day);
		if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month || date.getUTCDate() !== day) return NOT_RESOLVED;
		return date;
	}
	const hour = +match[4];
	const minute = +match[5];
	const second = +match[6];
	let fraction = 0;
	if (hour > 23 || minute > 59 || second > 59) return NOT_RESOLVED;
	if (match[7]) {
		let value = match[7].slice(0, 3);
		while (value.length < 3) value += "0";
		fraction = +value;
	}
	const date = makeUtcDate(year, month, day, hour, minute, second, fraction);
	if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month || date.getUTCDate() !== day) return NOT_RESOLVED;
	if (match[9]) {
		const offsetHour = +match[10];
		const offsetMinute = +(match[11] || 0);
		if (offsetHour > 23 || offsetMinute > 59) return NOT_RESOLVED;
		const offset = (offsetHour * 60 + offsetMinute) * 6e4;
		date.setTime(date.getTime() - (match[9] === "-" ? -offset : offset));
	}
	return date;
}
/**
* The YAML 1.1 `!!timestamp` tag, represented as a JavaScript `Date`.
*
* @category Tags
*/
var timestampTag = defineScalarTag("tag:yaml.org,2002:timestamp", {
	implicit: true,
	implicitFirstChars: [..."0123456789"],
	resolve: resolveYamlTimestamp,
	identify: (object) => object instanceof Date,
	represent: (object) => object.toISOString()
});
/** @category Tags */
var seqTag = defineSequenceTag("tag:yaml.org,2002:seq", {
	create: () => [],
	addItem: (container, item) => {
		container.push(item);
	},
	identify: Array.isArray
});
function isPlainObject(data) {
	if (data === null || typeof data !== "object" || Array.isArray(data)) return false;
	const prototype = Object.getPrototypeOf(data);
	return prototype === null || prototype === Object.prototype;
}
/**
* Provided only for YAML 1.1 compatibility and supported by the loader only.
* JavaScript has no dedicated class to represent this type, so it cannot be
* identified and dumped.
*
* ```yaml
* !!omap
*   - one: 1
*   - two: 2
* ```
*
* is loaded as
*
* ```javascript
* [
*   { one: 1 },
*   { two: 2 }
* ]
* ```
*
* @category Tags
*/
var omapTag = defineSequenceTag("tag:yaml.org,2002:omap", {
	create: () => ({
		list: [],
		seen: /* @__PURE__ */ new Set()
	}),
	addItem: (carrier, item) => {
		let key;
		if (item instanceof Map) {
			if (item.size !== 1) return "cannot resolve an ordered map item";
			key = item.keys().next().value;
		} else if (isPlainObject(item)) {
			const itemKeys = Object.keys(item);
			if (itemKeys.length !== 1) return "cannot resolve an ordered map item";
			key = itemKeys[0];
		} else return "cannot resolve an ordered map item";
		if (carrier.seen.has(key)) return "duplicate key in ordered map";
		carrier.seen.add(key);
		carrier.list.push(item);
		return "";
	},
	finalize: (carrier) => carrier.list,
	identify: () => false
});
/**
* Provided only for YAML 1.1 compatibility and supported by the loader only.
* JavaScript has no dedicated class to represent this type, so it cannot be
* identified and dumped.
*
* ```yaml
* !!pairs
*   - one: 1
*   - two: 2
* ```
*
* is loaded as
*
* ```javascript
* [
*   ['one', 1],
*   ['two', 2]
* ]
* ```
*
* @category Tags
*/
var pairsTag = defineSequenceTag("tag:yaml.org,2002:pairs", {
	create: () => [],
	addItem: (container, item) => {
		if (item instanceof Map) {
			if (item.size !== 1) return "cannot resolve a pairs item";
			container.push(item.entries().next().value);
			return "";
		}
		if (Object.prototype.toString.call(item) !== "[object Object]") return "cannot resolve a pairs item";
		const object = item;
		const keys = Object.keys(object);
		if (keys.length !== 1) return "cannot resolve a pairs item";
		container.push([keys[0], object[keys[0]]]);
		return "";
	},
	identify: () => false
});
/**
* This is the default mapping implementation. It uses `{}` objects and has only
* partial functionality due to language limitations. This choice was made
* because users expect to get JavaScript objects, and it was left unchanged to
* avoid too many breaking changes in the v5 release.
*
* Side effects:
*
* - `Object.hasOwn()` checks or `for...of` loops are required for safe use (to
*   avoid falling through to prototypes).
* - Only scalar string keys are supported properly.
* - Other scalar keys, such as `null` and numbers, are converted to strings.
*   This is historical behaviour, and it can cause side effects such as
*   problems with `!!merge`.
*
* Note that non-string scalar keys may be deprecated in future versions.
*
* Ideally, use {@link realMapTag} instead.
*
* @category Tags
*/
var mapTag = defineMappingTag("tag:yaml.org,2002:map", {
	create: () => ({}),
	identify: isPlainObject,
	represent: (o) => {
		const map = /* @__PURE__ */ new Map();
		for (const key of Object.keys(o)) map.set(key, o[key]);
		return map;
	},
	addPair: (container, key, value) => {
		if (key !== null && typeof key === "object") return "object-based map does not support complex keys";
		const normalizedKey = String(key);
		if (normalizedKey === "__proto__") Object.defineProperty(container, normalizedKey, {
			value,
			enumerable: true,
			configurable: true,
			writable: true
		});
		else container[normalizedKey] = value;
		return "";
	},
	has: (container, key) => {
		if (key !== null && typeof key === "object") return false;
		return Object.prototype.hasOwnProperty.call(container, String(key));
	},
	keys: (container) => Object.keys(container),
	get: (container, key) => {
		const normalizedKey = String(key);
		if (!Object.prototype.hasOwnProperty.call(container, normalizedKey)) return null;
		return container[normalizedKey];
	}
});
/**
* The YAML 1.1 `!!set` tag, represented as a JavaScript `Set`.
*
* @category Tags
*/
var setTag = defineMappingTag("tag:yaml.org,2002:set", {
	create: () => /* @__PURE__ */ new Set(),
	identify: (data) => data instanceof Set,
	represent: (data) => {
		const map = /* @__PURE__ */ new Map();
		for (const key of data) map.set(key, null);
		return map;
	},
	addPair: (container, key, value) => {
		if (value !== null) return "cannot resolve a set item";
		container.add(key);
		return "";
	},
	has: (container, key) => container.has(key),
	keys: (container) => container.keys(),
	get: () => null
});
function createTagDefinitionMap() {
	return {
		scalar: Object.create(null),
		sequence: Object.create(null),
		mapping: Object.create(null)
	};
}
function createTagDefinitionListMap() {
	return {
		scalar: [],
		sequence: [],
		mapping: []
	};
}
function compileTags(tags) {
	const result = [];
	for (const tag of tags) {
		let index = result.length;
		for (let previousIndex = 0; previousIndex < result.length; previousIndex++) {
			const previous = result[previousIndex];
			if (previous.nodeKind === tag.nodeKind && previous.tagName === tag.tagName && previous.matchByTagPrefix === tag.matchByTagPrefix) {
				index = previousIndex;
				break;
			}
		}
		result[index] = tag;
	}
	return result;
}
/**
* Controls tag resolution when loading and type selection when dumping.
*
* @category Schemas
*/
var Schema = class Schema {
	tags;
	/** @internal */
	implicitScalarTags;
	/**
	* Dispatch implicit scalar resolvers by `source.charAt(0)`. Each bucket holds
	* the resolvers that may match that key, in schema order; a key absent from
	* the map uses
	* {@link Schema.implicitScalarAnyFirstChar}
	* (resolvers that declared no first-char constraint, so they apply to any
	* first character).
	*/
	implicitScalarByFirstChar;
	implicitScalarAnyFirstChar;
	/**
	* The default scalar tag (`!!str`), resolved once so the composer's fallback
	* for unresolved plain scalars avoids a keyed lookup per scalar.
	*
	* @internal
	*/
	defaultScalarTag;
	/**
	* The default container tags (`!!seq` / `!!map`), used by the dumper: when a
	* value is identified by its default tag, the tag is implicit and not
	* printed. Undefined if the schema does not define them (then such values
	* can't be dumped).
	*
	* @internal
	*/
	defaultSequenceTag;
	/** @internal */
	defaultMappingTag;
	exact;
	prefix;
	constructor(tags) {
		const compiledTags = compileTags(tags);
		const implicitScalarTags = [];
		const exact = createTagDefinitionMap();
		const prefix = createTagDefinitionListMap();
		for (const tag of compiledTags) {
			if (tag.nodeKind === "scalar" && tag.implicit) {
				if (tag.matchByTagPrefix) throw new Error("Implicit scalar tags cannot match by tag prefix");
				implicitScalarTags.push(tag);
			}
			switch (tag.nodeKind) {
				case "scalar":
					if (tag.matchByTagPrefix) prefix.scalar.push(tag);
					else exact.scalar[tag.tagName] = tag;
					break;
				case "sequence":
					if (tag.matchByTagPrefix) prefix.sequence.push(tag);
					else exact.sequence[tag.tagName] = tag;
					break;
				case "mapping": if (tag.matchByTagPrefix) prefix.mapping.push(tag);
				else exact.mapping[tag.tagName] = tag;
			}
		}
		const implicitScalarAnyFirstChar = implicitScalarTags.filter((tag) => tag.implicitFirstChars === null);
		const keys = /* @__PURE__ */ new Set();
		for (const tag of implicitScalarTags) if (tag.implicitFirstChars !== null) for (const key of tag.implicitFirstChars) keys.add(key);
		const implicitScalarByFirstChar = /* @__PURE__ */ new Map();
		for (const key of keys) implicitScalarByFirstChar.set(key, implicitScalarTags.filter((tag) => tag.implicitFirstChars === null || tag.implicitFirstChars.indexOf(key) !== -1));
		const defaultScalarTag = exact.scalar["tag:yaml.org,2002:str"];
		if (!defaultScalarTag) throw new Error("schema does not define the default scalar tag (tag:yaml.org,2002:str)");
		this.tags = compiledTags;
		this.implicitScalarTags = implicitScalarTags;
		this.implicitScalarByFirstChar = implicitScalarByFirstChar;
		this.implicitScalarAnyFirstChar = implicitScalarAnyFirstChar;
		this.defaultScalarTag = defaultScalarTag;
		this.defaultSequenceTag = exact.sequence["tag:yaml.org,2002:seq"];
		this.defaultMappingTag = exact.mapping["tag:yaml.org,2002:map"];
		this.exact = exact;
		this.prefix = prefix;
	}
	/** @internal */
	lookupScalarTag(tagName) {
		const exactTag = this.exact.scalar[tagName];
		if (exactTag) return exactTag;
		for (const tag of this.prefix.scalar) if (tagName.startsWith(tag.tagName)) return tag;
	}
	/** @internal */
	lookupSequenceTag(tagName) {
		const exactTag = this.exact.sequence[tagName];
		if (exactTag) return exactTag;
		for (const tag of this.prefix.sequence) if (tagName.startsWith(tag.tagName)) return tag;
	}
	/** @internal */
	lookupMappingTag(tagName) {
		const exactTag = this.exact.mapping[tagName];
		if (exactTag) return exactTag;
		for (const tag of this.prefix.mapping) if (tagName.startsWith(tag.tagName)) return tag;
	}
	/** @internal */
	resolveImplicitScalarTag(source) {
		const candidates = this.implicitScalarByFirstChar.get(source.charAt(0)) ?? this.implicitScalarAnyFirstChar;
		for (const tag of candidates) {
			const value = tag.resolve(source, false, tag.tagName);
			if (value !== NOT_RESOLVED) return {
				value,
				tag
			};
		}
		const tag = this.defaultScalarTag;
		return {
			value: tag.resolve(source, false, tag.tagName),
			tag
		};
	}
	/**
	* Creates a new schema with the specified tags added. If a tag already
	* exists, it is replaced by the specified tag.
	*
	* @example
	*
	* ```javascript
	* import { CORE_SCHEMA, mergeTag, realMapTag } from 'js-yaml'
	*
	* const schema = CORE_SCHEMA.withTags(mergeTag, realMapTag)
	* ```
	*/
	withTags(...tags) {
		let flatTags = [];
		for (const tag of tags) flatTags = flatTags.concat(tag);
		return new Schema([...this.tags, ...flatTags]);
	}
};
/**
* The YAML 1.2 Failsafe Schema: strings, sequences, and mappings.
*
* @category Schemas
*/
var FAILSAFE_SCHEMA = new Schema([
	strTag,
	seqTag,
	mapTag
]);
/**
* The YAML 1.2 JSON Schema. It uses JSON scalar forms while retaining YAML
* collection syntax.
*
* @category Schemas
*/
var JSON_SCHEMA = new Schema([
	...FAILSAFE_SCHEMA.tags,
	nullJsonTag,
	boolJsonTag,
	intJsonTag,
	floatJsonTag
]);
/**
* The default schema for the loaders. Note, {@link CORE_SCHEMA} comes
* without the `!!merge` tag. You can easily enable it if needed.
*
* @example
* Enable {@link mergeTag}:
*
* ```javascript
* import { load, CORE_SCHEMA, mergeTag } from 'js-yaml'
*
* try {
*   load(data, { schema: CORE_SCHEMA.withTags(mergeTag) })
* } catch (e) {
*   console.error(e)
* }
* ```
*
* @category Schemas
*/
var CORE_SCHEMA = new Schema([
	...FAILSAFE_SCHEMA.tags,
	nullCoreTag,
	boolCoreTag,
	intCoreTag,
	floatCoreTag
]);
/**
* YAML 1.1-compatible schema.
*
* @category Schemas
*/
var YAML11_SCHEMA = new Schema([
	...FAILSAFE_SCHEMA.tags,
	nullYaml11Tag,
	boolYaml11Tag,
	intYaml11Tag,
	floatYaml11Tag,
	timestampTag,
	mergeTag,
	binaryTag,
	omapTag,
	pairsTag,
	setTag
]);
/**
* The dumper schema for maximum compatibility. It combines all supported type
* variants from YAML 1.1 and YAML 1.2 so strings matching any of them are
* quoted. This makes the generated YAML more compatible with other parsers.
*
* The schema is based on YAML 1.1, but extends `!!int` and `!!float` to accept
* both YAML 1.1 and Core Schema forms, since Core Schema supports some forms
* that YAML 1.1 does not.
*
* @category Schemas
*/
var DUMP_SCHEMA = YAML11_SCHEMA.withTags({
	...intYaml11Tag,
	resolve: (source, isExplicit, tagName) => {
		const result = intYaml11Tag.resolve(source, isExplicit, tagName);
		return result === NOT_RESOLVED ? intCoreTag.resolve(source, isExplicit, tagName) : result;
	}
}, {
	...floatYaml11Tag,
	resolve: (source, isExplicit, tagName) => {
		const result = floatYaml11Tag.resolve(source, isExplicit, tagName);
		return result === NOT_RESOLVED ? floatCoreTag.resolve(source, isExplicit, tagName) : result;
	}
});
/**
* Recommended when non-string keys are actually needed. It uses native
* JavaScript `Map` objects, so keys keep their constructed types instead of
* being converted to strings.
*
* It is not the default to avoid widespread breaking changes in existing
* projects. `Map` has a different access API and does not pass deep equality
* checks against `{}`-based fixtures. Alongside the other changes in v5,
* making it the default was considered too disruptive.
*
* If these differences are acceptable for your project, we recommend using
* {@link realMapTag} to guarantee the absence of problems and side effects.
*
* @example
* Enable {@link realMapTag}:
*
* ```javascript
* import { load, CORE_SCHEMA, realMapTag } from 'js-yaml'
*
* try {
*   load(data, { schema: CORE_SCHEMA.withTags(realMapTag) })
* } catch (e) {
*   console.error(e)
* }
* ```
*
* @category Tags
*/
var realMapTag = defineMappingTag("tag:yaml.org,2002:map", {
	create: () => /* @__PURE__ */ new Map(),
	addPair: (container, key, value) => {
		container.set(key, value);
		return "";
	},
	has: (container, key) => container.has(key),
	keys: (container) => container.keys(),
	get: (container, key) => container.get(key),
	identify: (data) => data instanceof Map || isPlainObject(data),
	represent: (data) => {
		if (data instanceof Map) return data;
		const map = /* @__PURE__ */ new Map();
		const obj = data;
		for (const key of Object.keys(obj)) map.set(key, obj[key]);
		return map;
	}
});
function normalizeKey(key) {
	if (Array.isArray(key)) {
		const array = Array.prototype.slice.call(key);
		for (let index = 0; index < array.length; index++) {
			if (Array.isArray(array[index])) return null;
			if (typeof array[index] === "object" && Object.prototype.toString.call(array[index]) === "[object Object]") array[index] = "[object Object]";
		}
		return String(array);
	}
	if (typeof key === "object" && Object.prototype.toString.call(key) === "[object Object]") return "[object Object]";
	return String(key);
}
/**
* This implementation exists solely to reproduce v4 behavior exactly. Its use
* is strongly discouraged. If complex or non-string keys are needed, use
* {@link realMapTag} instead.
*
* @category Tags
*/
var legacyMapTag = defineMappingTag("tag:yaml.org,2002:map", {
	create: () => ({}),
	identify: isPlainObject,
	represent: (o) => {
		const map = /* @__PURE__ */ new Map();
		for (const key of Object.keys(o)) map.set(key, o[key]);
		return map;
	},
	addPair: (container, key, value) => {
		const normalizedKey = normalizeKey(key);
		if (normalizedKey === null) return "nested arrays are not supported inside keys";
		if (normalizedKey === "__proto__") Object.defineProperty(container, normalizedKey, {
			value,
			enumerable: true,
			configurable: true,
			writable: true
		});
		else container[normalizedKey] = value;
		return "";
	},
	has: (container, key) => {
		const normalizedKey = normalizeKey(key);
		return normalizedKey !== null && Object.prototype.hasOwnProperty.call(container, normalizedKey);
	},
	keys: (container) => Object.keys(container),
	get: (container, key) => {
		const normalizedKey = String(key);
		if (!Object.prototype.hasOwnProperty.call(container, normalizedKey)) return null;
		return container[normalizedKey];
	}
});
var DEFAULT_SNIPPET_OPTIONS = {
	maxLength: 79,
	indent: 1,
	linesBefore: 3,
	linesAfter: 2
};
function getLine(buffer, lineStart, lineEnd, position, maxLineLength) {
	let head = "";
	let tail = "";
	const maxHalfLength = Math.floor(maxLineLength / 2) - 1;
	if (position - lineStart > maxHalfLength) {
		head = " ... ";
		lineStart = position - maxHalfLength + head.length;
	}
	if (lineEnd - position > maxHalfLength) {
		tail = " ...";
		lineEnd = position + maxHalfLength - tail.length;
	}
	return {
		str: head + buffer.slice(lineStart, lineEnd).replace(/\t/g, "→") + tail,
		pos: position - lineStart + head.length
	};
}
function padStart(string, max) {
	return " ".repeat(Math.max(max - string.length, 0)) + string;
}
function makeSnippet(mark, options) {
	if (!mark.buffer) return null;
	const opts = {
		...DEFAULT_SNIPPET_OPTIONS,
		...options
	};
	const re = /\r?\n|\r|\0/g;
	const lineStarts = [0];
	const lineEnds = [];
	let match;
	let foundLineNo = -1;
	while (match = re.exec(mark.buffer)) {
		lineEnds.push(match.index);
		lineStarts.push(match.index + match[0].length);
		if (mark.position <= match.index && foundLineNo < 0) foundLineNo = lineStarts.length - 2;
	}
	if (foundLineNo < 0) foundLineNo = lineStarts.length - 1;
	let result = "";
	const lineNoLength = Math.min(mark.line + opts.linesAfter, lineEnds.length).toString().length;
	const maxLineLength = opts.maxLength - (opts.indent + lineNoLength + 3);
	for (let i = 1; i <= opts.linesBefore; i++) {
		if (foundLineNo - i < 0) break;
		const line = getLine(mark.buffer, lineStarts[foundLineNo - i], lineEnds[foundLineNo - i], mark.position - (lineStarts[foundLineNo] - lineStarts[foundLineNo - i]), maxLineLength);
		result = `${" ".repeat(opts.indent)}${padStart((mark.line - i + 1).toString(), lineNoLength)} | ${line.str}\n${result}`;
	}
	const line = getLine(mark.buffer, lineStarts[foundLineNo], lineEnds[foundLineNo], mark.position, maxLineLength);
	result += `${" ".repeat(opts.indent)}${padStart((mark.line + 1).toString(), lineNoLength)} | ${line.str}\n`;
	result += `${"-".repeat(opts.indent + lineNoLength + 3 + line.pos)}^\n`;
	for (let i = 1; i <= opts.linesAfter; i++) {
		if (foundLineNo + i >= lineEnds.length) break;
		const line = getLine(mark.buffer, lineStarts[foundLineNo + i], lineEnds[foundLineNo + i], mark.position - (lineStarts[foundLineNo] - lineStarts[foundLineNo + i]), maxLineLength);
		result += `${" ".repeat(opts.indent)}${padStart((mark.line + i + 1).toString(), lineNoLength)} | ${line.str}\n`;
	}
	return result.replace(/\n$/, "");
}
function formatError(exception, compact) {
	let where = "";
	if (!exception.mark) return exception.reason;
	if (exception.mark.name) where += `in "${exception.mark.name}" `;
	where += `(${exception.mark.line + 1}:${exception.mark.column + 1})`;
	if (!compact && exception.mark.snippet) where += `\n\n${exception.mark.snippet}`;
	return `${exception.reason} ${where}`;
}
/**
* A YAML error. Unlike an ordinary `Error`, it adds a source snippet showing
* the location of the problem to the error message, when available.
*
* @category Main
*/
var YAMLException = class YAMLException extends Error {
	reason;
	mark;
	/**
	* Optional `mark` contains source snippet data. Usually, use
	* {@link YAMLException.throwAt} instead of passing it directly.
	*/
	constructor(reason, mark) {
		super();
		this.name = "YAMLException";
		this.reason = reason;
		this.mark = mark;
		this.message = formatError(this, false);
		if (Error.captureStackTrace) Error.captureStackTrace(this, this.constructor);
	}
	/**
	* Returns the formatted error, omitting the source snippet in compact mode.
	*/
	toString(compact) {
		return `${this.name}: ${formatError(this, compact)}`;
	}
	/**
	* Builds a YAMLException with a source snippet and throws it. `source` is
	* the raw input text; `position` is an offset into it.
	*/
	static throwAt(source, position, message, filename = "") {
		let line = 0;
		let lineStart = 0;
		for (let index = 0; index < position; index++) {
			const ch = source.charCodeAt(index);
			if (ch === 10) {
				line++;
				lineStart = index + 1;
			} else if (ch === 13) {
				line++;
				if (source.charCodeAt(index + 1) === 10) index++;
				lineStart = index + 1;
			}
		}
		const mark = {
			name: filename,
			buffer: source,
			position,
			line,
			column: position - lineStart
		};
		mark.snippet = makeSnippet(mark);
		throw new YAMLException(message, mark);
	}
};
/** @category Events */
var EVENT_ID = {
	DOCUMENT: 1,
	SEQUENCE: 2,
	MAPPING: 3,
	SCALAR: 4,
	ALIAS: 5,
	POP: 6
};
/** @category Nodes */
var SCALAR_STYLE = {
	PLAIN: 1,
	SINGLE_QUOTED: 2,
	DOUBLE_QUOTED: 3,
	LITERAL_BLOCK: 4,
	FOLDED_BLOCK: 5
};
/** @category Nodes */
var COLLECTION_STYLE = {
	BLOCK: 1,
	FLOW: 2
};
/** @category Nodes */
var CHOMPING_MODE = {
	CLIP: 1,
	STRIP: 2,
	KEEP: 3
};
var NO_RANGE$3 = -1;
function simpleEscapeSequence(c) {
	switch (c) {
		case 48: return "\0";
		case 97: return "\x07";
		case 98: return "\b";
		case 116: return "	";
		case 9: return "	";
		case 110: return "\n";
		case 118: return "\v";
		case 102: return "\f";
		case 114: return "\r";
		case 101: return "\x1B";
		case 32: return " ";
		case 34: return "\"";
		case 47: return "/";
		case 92: return "\\";
		case 78: return "";
		case 95: return "\xA0";
		case 76: return "\u2028";
		case 80: return "\u2029";
		default: return "";
	}
}
var simpleEscapeCheck = new Array(256);
var simpleEscapeMap = new Array(256);
for (let i = 0; i < 256; i++) {
	simpleEscapeCheck[i] = simpleEscapeSequence(i) ? 1 : 0;
	simpleEscapeMap[i] = simpleEscapeSequence(i);
}
function charFromCodepoint(c) {
	if (c <= 65535) return String.fromCharCode(c);
	return String.fromCharCode((c - 65536 >> 10) + 55296, (c - 65536 & 1023) + 56320);
}
function fromHexCode$1(c) {
	if (c >= 48 && c <= 57) return c - 48;
	return (c | 32) - 97 + 10;
}
function escapedHexLen$1(c) {
	if (c === 120) return 2;
	if (c === 117) return 4;
	return 8;
}
function skipFoldedBreaks(input, position, end) {
	let breaks = 0;
	while (position < end) {
		const ch = input.charCodeAt(position);
		if (ch === 10) {
			breaks++;
			position++;
		} else if (ch === 13) {
			breaks++;
			position++;
			if (input.charCodeAt(position) === 10) position++;
		} else if (ch === 32 || ch === 9) position++;
		else break;
	}
	return {
		position,
		breaks
	};
}
function foldedBreaks(count) {
	if (count === 1) return " ";
	return "\n".repeat(count - 1);
}
function getPlainValue(input, start, end) {
	let result = "";
	let position = start;
	let captureStart = start;
	let captureEnd = start;
	while (position < end) {
		const ch = input.charCodeAt(position);
		if (ch === 10 || ch === 13) {
			result += input.slice(captureStart, captureEnd);
			const fold = skipFoldedBreaks(input, position, end);
			result += foldedBreaks(fold.breaks);
			position = captureStart = captureEnd = fold.position;
		} else {
			position++;
			if (ch !== 32 && ch !== 9) captureEnd = position;
		}
	}
	return result + input.slice(captureStart, captureEnd);
}
function getSingleQuotedValue(input, start, end) {
	let result = "";
	let position = start;
	let captureStart = start;
	let captureEnd = start;
	while (position < end) {
		const ch = input.charCodeAt(position);
		if (ch === 39) {
			result += input.slice(captureStart, position) + "'";
			position += 2;
			captureStart = captureEnd = position;
		} else if (ch === 10 || ch === 13) {
			result += input.slice(captureStart, captureEnd);
			const fold = skipFoldedBreaks(input, position, end);
			result += foldedBreaks(fold.breaks);
			position = captureStart = captureEnd = fold.position;
		} else {
			position++;
			if (ch !== 32 && ch !== 9) captureEnd = position;
		}
	}
	return result + input.slice(captureStart, end);
}
function getDoubleQuotedValue(input, start, end) {
	let result = "";
	let position = start;
	let captureStart = start;
	let captureEnd = start;
	while (position < end) {
		const ch = input.charCodeAt(position);
		if (ch === 92) {
			result += input.slice(captureStart, position);
			position++;
			const escaped = input.charCodeAt(position);
			if (escaped === 10 || escaped === 13) position = skipFoldedBreaks(input, position, end).position;
			else if (escaped < 256 && simpleEscapeCheck[escaped]) {
				result += simpleEscapeMap[escaped];
				position++;
			} else {
				let hexLength = escapedHexLen$1(escaped);
				let hexResult = 0;
				for (; hexLength > 0; hexLength--) {
					position++;
					const digit = fromHexCode$1(input.charCodeAt(position));
					hexResult = (hexResult << 4) + digit;
				}
				result += charFromCodepoint(hexResult);
				position++;
			}
			captureStart = captureEnd = position;
		} else if (ch === 10 || ch === 13) {
			result += input.slice(captureStart, captureEnd);
			const fold = skipFoldedBreaks(input, position, end);
			result += foldedBreaks(fold.breaks);
			position = captureStart = captureEnd = fold.position;
		} else {
			position++;
			if (ch !== 32 && ch !== 9) captureEnd = position;
		}
	}
	return result + input.slice(captureStart, end);
}
function getBlockValue(input, start, end, indent, chomping, folded) {
	const textIndent = indent < 0 ? 0 : indent;
	const region = input.slice(start, end).replace(/\r\n?/g, "\n");
	const lines = region === "" ? [] : (region.endsWith("\n") ? region.slice(0, -1) : region).split("\n");
	let result = "";
	let didReadContent = false;
	let emptyLines = 0;
	let atMoreIndented = false;
	for (const line of lines) {
		let column = 0;
		while (column < textIndent && line.charCodeAt(column) === 32) column++;
		if (indent < 0 || column >= line.length) {
			emptyLines++;
			continue;
		}
		const content = line.slice(textIndent);
		const first = content.charCodeAt(0);
		if (folded) {
			if (first === 32 || first === 9) {
				atMoreIndented = true;
				result += "\n".repeat(didReadContent ? 1 + emptyLines : emptyLines);
			} else if (atMoreIndented) {
				atMoreIndented = false;
				result += "\n".repeat(emptyLines + 1);
			} else if (emptyLines === 0) {
				if (didReadContent) result += " ";
			} else result += "\n".repeat(emptyLines);
		} else result += "\n".repeat(didReadContent ? 1 + emptyLines : emptyLines);
		result += content;
		didReadContent = true;
		emptyLines = 0;
	}
	if (chomping === CHOMPING_MODE.KEEP) result += "\n".repeat(didReadContent ? 1 + emptyLines : emptyLines);
	else if (chomping !== CHOMPING_MODE.STRIP) {
		if (didReadContent) result += "\n";
	}
	return result;
}
/**
* Decodes the scalar referenced by event offsets in `input`.
*
* @category Events
*/
function getScalarValue(input, scalar) {
	if (scalar.valueStart === NO_RANGE$3) return "";
	const { valueStart, valueEnd } = scalar;
	if (scalar.fast) return input.slice(valueStart, valueEnd);
	switch (scalar.style) {
		case SCALAR_STYLE.SINGLE_QUOTED: return getSingleQuotedValue(input, valueStart, valueEnd);
		case SCALAR_STYLE.DOUBLE_QUOTED: return getDoubleQuotedValue(input, valueStart, valueEnd);
		case SCALAR_STYLE.LITERAL_BLOCK: return getBlockValue(input, valueStart, valueEnd, scalar.indent, scalar.chomping, false);
		case SCALAR_STYLE.FOLDED_BLOCK: return getBlockValue(input, valueStart, valueEnd, scalar.indent, scalar.chomping, true);
		default: return getPlainValue(input, valueStart, valueEnd);
	}
}
var DEFAULT_TAG_HANDLERS = Object.assign(Object.create(null), {
	"!": "!",
	"!!": "tag:yaml.org,2002:"
});
var TAG_SUFFIX_CHARS = "-#;/?:@&=+$_.~*'()";
var TAG_URI_CHARS = TAG_SUFFIX_CHARS + "!,[]";
var DEFAULT_CONSTRUCTOR_OPTIONS = {
	filename: "",
	schema: CORE_SCHEMA,
	json: false,
	maxTotalMergeKeys: 1e4,
	maxAliases: -1
};
var NO_RANGE$1 = -1;
var HAS_OWN = Object.prototype.hasOwnProperty;
var CONTEXT_FLOW_IN = 1;
var CONTEXT_FLOW_OUT = 2;
var CONTEXT_BLOCK_IN = 3;
var CONTEXT_BLOCK_OUT = 4;
var PATTERN_NON_PRINTABLE = /[\x00-\x08\x0B\x0C\x0E-\x1F\x7F-\x84\x86-\x9F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?:[^\uD800-\uDBFF]|^)[\uDC00-\uDFFF]/;
var PATTERN_FLOW_INDICATORS = /[,\[\]{}]/;
var PATTERN_TAG_HANDLE = /^(?:!|!!|![0-9A-Za-z-]+!)$/;
var NS_URI_CHAR = String.raw`(?:%[0-9A-Fa-f]{2}|[0-9A-Za-z\-#;/?:@&=+$,_.!~*'()\[\]])`;
var NS_TAG_CHAR = String.raw`(?:%[0-9A-Fa-f]{2}|[0-9A-Za-z\-#;/?:@&=+$.~*'()_])`;
var PATTERN_TAG_URI = new RegExp(`^(?:${NS_URI_CHAR})*$`);
var PATTERN_TAG_SUFFIX = new RegExp(`^(?:${NS_TAG_CHAR})+$`);
var PATTERN_TAG_PREFIX = new RegExp(`^(?:!(?:${NS_URI_CHAR})*|${NS_TAG_CHAR}(?:${NS_URI_CHAR})*)$`);
var DEFAULT_PARSER_OPTIONS = {
	filename: "",
	maxDepth: 100
};
function addDocumentEvent(state, explicitStart, explicitEnd) {
	state.events.push({
		type: EVENT_ID.DOCUMENT,
		explicitStart,
		explicitEnd,
		directives: state.directives
	});
}
function addSequenceEvent(state, start, anchorStart, anchorEnd, tagStart, tagEnd, style) {
	state.events.push({
		type: EVENT_ID.SEQUENCE,
		start,
		anchorStart,
		anchorEnd,
		tagStart,
		tagEnd,
		style
	});
}
function addMappingEvent(state, start, anchorStart, anchorEnd, tagStart, tagEnd, style) {
	state.events.push({
		type: EVENT_ID.MAPPING,
		start,
		anchorStart,
		anchorEnd,
		tagStart,
		tagEnd,
		style
	});
}
function insertFlowPairMappingEvent(state, snapshot) {
	state.events.splice(snapshot.eventsLength, 0, {
		type: EVENT_ID.MAPPING,
		start: snapshot.position,
		anchorStart: NO_RANGE$1,
		anchorEnd: NO_RANGE$1,
		tagStart: NO_RANGE$1,
		tagEnd: NO_RANGE$1,
		style: COLLECTION_STYLE.FLOW
	});
}
function addScalarEvent(state, valueStart, valueEnd, anchorStart, anchorEnd, tagStart, tagEnd, style, chomping = CHOMPING_MODE.CLIP, indent = -1, fast = false) {
	state.events.push({
		type: EVENT_ID.SCALAR,
		valueStart,
		valueEnd,
		anchorStart,
		anchorEnd,
		tagStart,
		tagEnd,
		style,
		chomping,
		indent,
		fast
	});
}
function addAliasEvent(state, anchorStart, anchorEnd) {
	state.events.push({
		type: EVENT_ID.ALIAS,
		anchorStart,
		anchorEnd
	});
}
function addPopEvent(state) {
	state.events.push({ type: EVENT_ID.POP });
}
function addEmptyScalarEvent(state) {
	addScalarEvent(state, NO_RANGE$1, NO_RANGE$1, NO_RANGE$1, NO_RANGE$1, NO_RANGE$1, NO_RANGE$1, SCALAR_STYLE.PLAIN);
}
function emptyProperties() {
	return {
		anchorStart: NO_RANGE$1,
		anchorEnd: NO_RANGE$1,
		tagStart: NO_RANGE$1,
		tagEnd: NO_RANGE$1
	};
}
function snapshotState(state) {
	return {
		position: state.position,
		line: state.line,
		lineStart: state.lineStart,
		lineIndent: state.lineIndent,
		firstTabInLine: state.firstTabInLine,
		eventsLength: state.events.length
	};
}
function restoreState(state, snapshot) {
	state.position = snapshot.position;
	state.line = snapshot.line;
	state.lineStart = snapshot.lineStart;
	state.lineIndent = snapshot.lineIndent;
	state.firstTabInLine = snapshot.firstTabInLine;
	state.events.length = snapshot.eventsLength;
}
function throwError(state, message) {
	YAMLException.throwAt(state.input.slice(0, state.length), state.position, message, state.filename);
}
function isEol(c) {
	return c === 10 || c === 13;
}
function isWhiteSpace(c) {
	return c === 9 || c === 32;
}
function isWsOrEol(c) {
	return isWhiteSpace(c) || isEol(c);
}
function isWsOrEolOrEnd(c) {
	return c === 0 || isWsOrEol(c);
}
function isFlowIndicator(c) {
	return c === 44 || c === 91 || c === 93 || c === 123 || c === 125;
}
function fromDecimalCode(c) {
	return c >= 48 && c <= 57 ? c - 48 : -1;
}
function fromHexCode(c) {
	if (c >= 48 && c <= 57) return c - 48;
	const lc = c | 32;
	if (lc >= 97 && lc <= 102) return lc - 97 + 10;
	return -1;
}
function escapedHexLen(c) {
	if (c === 120) return 2;
	if (c === 117) return 4;
	if (c === 85) return 8;
	return 0;
}
function isSimpleEscape(c) {
	return c === 48 || c === 97 || c === 98 || c === 116 || c === 9 || c === 110 || c === 118 || c === 102 || c === 114 || c === 101 || c === 32 || c === 34 || c === 47 || c === 92 || c === 78 || c === 95 || c === 76 || c === 80;
}
function consumeLineBreak(state) {
	if (state.input.charCodeAt(state.position) === 10) state.position++;
	else {
		state.position++;
		if (state.input.charCodeAt(state.position) === 10) state.position++;
	}
	state.line++;
	state.lineStart = state.position;
	state.lineIndent = 0;
	state.firstTabInLine = -1;
}
function skipSeparationSpace(state, allowComments) {
	let lineBreaks = 0;
	let ch = state.input.charCodeAt(state.position);
	let hasSeparation = state.position === state.lineStart || isWsOrEol(state.input.charCodeAt(state.position - 1));
	while (ch !== 0) {
		while (isWhiteSpace(ch)) {
			hasSeparation = true;
			if (ch === 9 && state.firstTabInLine === -1) state.firstTabInLine = state.position;
			ch = state.input.charCodeAt(++state.position);
		}
		if (allowComments && hasSeparation && ch === 35) do
			ch = state.input.charCodeAt(++state.position);
		while (!isEol(ch) && ch !== 0);
		if (!isEol(ch)) break;
		consumeLineBreak(state);
		lineBreaks++;
		hasSeparation = true;
		ch = state.input.charCodeAt(state.position);
		while (ch === 32) {
			state.lineIndent++;
			ch = state.input.charCodeAt(++state.position);
		}
	}
	return lineBreaks;
}
function testDocumentSeparator(state, position = state.position) {
	const ch = state.input.charCodeAt(position);
	if ((ch === 45 || ch === 46) && ch === state.input.charCodeAt(position + 1) && ch === state.input.charCodeAt(position + 2)) {
		const following = state.input.charCodeAt(position + 3);
		return following === 0 || isWsOrEol(following);
	}
	return false;
}
function skipByteOrderMark(state) {
	if (state.position === state.lineStart && state.input.charCodeAt(state.position) === 65279) {
		state.position++;
		state.lineStart = state.position;
	}
}
function testDocumentBoundary(state) {
	if (state.position !== state.lineStart) return false;
	if (testDocumentSeparator(state)) return true;
	if (state.input.charCodeAt(state.position) !== 65279) return false;
	const snapshot = snapshotState(state);
	skipByteOrderMark(state);
	skipSeparationSpace(state, true);
	const ch = state.input.charCodeAt(state.position);
	const result = state.position === state.lineStart && (ch === 37 || ch === 45 && testDocumentSeparator(state));
	restoreState(state, snapshot);
	return result;
}
function skipUntilLineEnd(state) {
	let ch = state.input.charCodeAt(state.position);
	while (ch !== 0 && !isEol(ch)) ch = state.input.charCodeAt(++state.position);
}
function checkPrintable(state, start, end) {
	const match = PATTERN_NON_PRINTABLE.exec(state.input.slice(start, end));
	if (match !== null) {
		state.position = start + match.index + match[0].length - 1;
		throwError(state, "the stream contains non-printable characters");
	}
}
function readTagProperty(state, props, inFlow) {
	if (state.input.charCodeAt(state.position) !== 33) return false;
	if (props.tagStart !== NO_RANGE$1) throwError(state, "duplication of a tag property");
	const start = state.position;
	let isVerbatim = false;
	let isNamed = false;
	let tagHandle = "!";
	let ch = state.input.charCodeAt(++state.position);
	if (ch === 60) {
		isVerbatim = true;
		ch = state.input.charCodeAt(++state.position);
	} else if (ch === 33) {
		isNamed = true;
		tagHandle = "!!";
		ch = state.input.charCodeAt(++state.position);
	}
	let suffixStart = state.position;
	let tagName;
	if (isVerbatim) {
		while (ch !== 0 && ch !== 62) ch = state.input.charCodeAt(++state.position);
		if (ch !== 62) throwError(state, "unexpected end of the stream within a verbatim tag");
		tagName = state.input.slice(suffixStart, state.position);
		state.position++;
	} else {
		while (ch !== 0 && !isWsOrEol(ch) && !(inFlow && isFlowIndicator(ch))) {
			if (ch === 33) {
				if (!isNamed) {
					tagHandle = state.input.slice(suffixStart - 1, state.position + 1);
					if (!PATTERN_TAG_HANDLE.test(tagHandle)) throwError(state, "named tag handle cannot contain such characters");
					isNamed = true;
					suffixStart = state.position + 1;
				} else throwError(state, "tag suffix cannot contain exclamation marks");
			}
			ch = state.input.charCodeAt(++state.position);
		}
		tagName = state.input.slice(suffixStart, state.position);
		if (PATTERN_FLOW_INDICATORS.test(tagName)) throwError(state, "tag suffix cannot contain flow indicator characters");
	}
	if (tagName && !(isVerbatim ? PATTERN_TAG_URI.test(tagName) : PATTERN_TAG_SUFFIX.test(tagName))) throwError(state, `tag name cannot contain such characters: ${tagName}`);
	if (!isVerbatim && tagHandle !== "!" && tagHandle !== "!!" && !HAS_OWN.call(state.tagHandlers, tagHandle)) throwError(state, `undeclared tag handle "${tagHandle}"`);
	props.tagStart = start;
	props.tagEnd = state.position;
	return true;
}
function readAnchorProperty(state, props) {
	if (state.input.charCodeAt(state.position) !== 38) return false;
	if (props.anchorStart !== NO_RANGE$1) throwError(state, "duplication of an anchor property");
	state.position++;
	const start = state.position;
	while (state.input.charCodeAt(state.position) !== 0 && !isWsOrEol(state.input.charCodeAt(state.position)) && !isFlowIndicator(state.input.charCodeAt(state.position))) state.position++;
	if (state.position === start) throwError(state, "name of an anchor node must contain at least one character");
	props.anchorStart = start;
	props.anchorEnd = state.position;
	return true;
}
function readAlias(state, props) {
	if (state.input.charCodeAt(state.position) !== 42) return false;
	if (props.anchorStart !== NO_RANGE$1 || props.tagStart !== NO_RANGE$1) throwError(state, "alias node should not have any properties");
	state.position++;
	const start = state.position;
	while (state.input.charCodeAt(state.position) !== 0 && !isWsOrEol(state.input.charCodeAt(state.position)) && !isFlowIndicator(state.input.charCodeAt(state.position))) state.position++;
	if (state.position === start) throwError(state, "name of an alias node must contain at least one character");
	addAliasEvent(state, start, state.position);
	return true;
}
function readFlowScalarBreak(state, nodeIndent) {
	skipSeparationSpace(state, false);
	if (state.lineIndent < nodeIndent) throwError(state, "deficient indentation");
}
function readSingleQuotedScalar(state, nodeIndent, props) {
	if (state.input.charCodeAt(state.position) !== 39) return false;
	state.position++;
	const start = state.position;
	let simple = true;
	while (state.input.charCodeAt(state.position) !== 0) {
		const ch = state.input.charCodeAt(state.position);
		if (ch === 39) {
			if (state.input.charCodeAt(state.position + 1) === 39) {
				simple = false;
				state.position += 2;
				continue;
			}
			const end = state.position;
			state.position++;
			addScalarEvent(state, start, end, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, SCALAR_STYLE.SINGLE_QUOTED, CHOMPING_MODE.CLIP, -1, simple);
			return true;
		}
		if (isEol(ch)) {
			simple = false;
			readFlowScalarBreak(state, nodeIndent);
		} else if (state.position === state.lineStart && testDocumentSeparator(state)) throwError(state, "unexpected end of the document within a single quoted scalar");
		else if (ch !== 9 && ch < 32) throwError(state, "expected valid JSON character");
		else state.position++;
	}
	throwError(state, "unexpected end of the stream within a single quoted scalar");
}
function readDoubleQuotedScalar(state, nodeIndent, props) {
	if (state.input.charCodeAt(state.position) !== 34) return false;
	state.position++;
	const start = state.position;
	let simple = true;
	while (state.input.charCodeAt(state.position) !== 0) {
		const ch = state.input.charCodeAt(state.position);
		if (ch === 34) {
			const end = state.position;
			state.position++;
			addScalarEvent(state, start, end, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, SCALAR_STYLE.DOUBLE_QUOTED, CHOMPING_MODE.CLIP, -1, simple);
			return true;
		}
		if (ch === 92) {
			simple = false;
			const escaped = state.input.charCodeAt(++state.position);
			if (isEol(escaped)) readFlowScalarBreak(state, nodeIndent);
			else if (isSimpleEscape(escaped)) state.position++;
			else {
				let hexLength = escapedHexLen(escaped);
				if (hexLength === 0) throwError(state, "unknown escape sequence");
				while (hexLength-- > 0) {
					state.position++;
					if (fromHexCode(state.input.charCodeAt(state.position)) < 0) throwError(state, "expected hexadecimal character");
				}
				state.position++;
			}
		} else if (isEol(ch)) {
			simple = false;
			readFlowScalarBreak(state, nodeIndent);
		} else if (state.position === state.lineStart && testDocumentSeparator(state)) throwError(state, "unexpected end of the document within a double quoted scalar");
		else if (ch !== 9 && ch < 32) throwError(state, "expected valid JSON character");
		else state.position++;
	}
	throwError(state, "unexpected end of the stream within a double quoted scalar");
}
function readBlockScalar(state, parentIndent, props) {
	const ch = state.input.charCodeAt(state.position);
	let chomping = CHOMPING_MODE.CLIP;
	let indent = -1;
	let detectedIndent = false;
	if (ch !== 124 && ch !== 62) return false;
	const style = ch === 124 ? SCALAR_STYLE.LITERAL_BLOCK : SCALAR_STYLE.FOLDED_BLOCK;
	state.position++;
	while (state.input.charCodeAt(state.position) !== 0) {
		const current = state.input.charCodeAt(state.position);
		const digit = fromDecimalCode(current);
		if (current === 43 || current === 45) {
			if (chomping !== CHOMPING_MODE.CLIP) throwError(state, "repeat of a chomping mode identifier");
			chomping = current === 43 ? CHOMPING_MODE.KEEP : CHOMPING_MODE.STRIP;
			state.position++;
		} else if (digit >= 0) {
			if (digit === 0) throwError(state, "bad explicit indentation width of a block scalar; it cannot be less than one");
			if (detectedIndent) throwError(state, "repeat of an indentation width identifier");
			indent = parentIndent + digit - 1;
			detectedIndent = true;
			state.position++;
		} else break;
	}
	let hadWhitespace = false;
	while (isWhiteSpace(state.input.charCodeAt(state.position))) {
		hadWhitespace = true;
		state.position++;
	}
	if (hadWhitespace && state.input.charCodeAt(state.position) === 35) skipUntilLineEnd(state);
	if (isEol(state.input.charCodeAt(state.position))) consumeLineBreak(state);
	else if (state.input.charCodeAt(state.position) !== 0) throwError(state, "a line break is expected");
	let contentIndent = detectedIndent ? indent : -1;
	let maxLeadingIndent = 0;
	const valueStart = state.position;
	let valueEnd = state.position;
	while (state.input.charCodeAt(state.position) !== 0) {
		const linePosition = state.position;
		let column = 0;
		while (state.input.charCodeAt(linePosition + column) === 32) column++;
		const first = state.input.charCodeAt(linePosition + column);
		if (first === 0) {
			if (contentIndent >= 0) {
				if (column > contentIndent) valueEnd = linePosition + column;
			} else if (column > 0) valueEnd = linePosition + column;
			break;
		}
		if (testDocumentBoundary(state)) break;
		if (!detectedIndent && contentIndent === -1 && isEol(first)) maxLeadingIndent = Math.max(maxLeadingIndent, column);
		if (!detectedIndent && contentIndent === -1 && !isEol(first)) {
			if (first === 9 && column < parentIndent) {
				state.position = linePosition + column;
				throwError(state, "tab characters must not be used in indentation");
			}
			if (column >= parentIndent && column < maxLeadingIndent) {
				state.position = linePosition + column;
				throwError(state, "bad indentation of a mapping entry");
			}
		}
		if (contentIndent === -1 && first !== 0 && !isEol(first) && column < parentIndent) {
			state.lineIndent = column;
			state.position = linePosition + column;
			break;
		}
		if (!detectedIndent && first !== 0 && !isEol(first) && contentIndent === -1) contentIndent = column;
		const requiredIndent = contentIndent === -1 ? parentIndent + 1 : contentIndent;
		if (first !== 0 && !isEol(first) && column < requiredIndent) {
			state.lineIndent = column;
			state.position = linePosition + column;
			break;
		}
		skipUntilLineEnd(state);
		valueEnd = state.position;
		if (isEol(state.input.charCodeAt(state.position))) {
			consumeLineBreak(state);
			valueEnd = state.position;
		}
	}
	checkPrintable(state, valueStart, valueEnd);
	addScalarEvent(state, valueStart, valueEnd, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, style, chomping, contentIndent);
	return true;
}
function canStartPlainScalar(state, nodeContext) {
	const ch = state.input.charCodeAt(state.position);
	const inFlow = nodeContext === CONTEXT_FLOW_IN;
	if (ch === 0 || isWsOrEol(ch) || ch === 35 || ch === 38 || ch === 42 || ch === 33 || ch === 124 || ch === 62 || ch === 39 || ch === 34 || ch === 37 || ch === 64 || ch === 96 || isFlowIndicator(ch)) return false;
	if (ch === 63 || ch === 45) {
		const following = state.input.charCodeAt(state.position + 1);
		if (isWsOrEolOrEnd(following) || inFlow && isFlowIndicator(following)) return false;
	}
	return true;
}
function readPlainScalar(state, nodeIndent, nodeContext, props) {
	if (!canStartPlainScalar(state, nodeContext)) return false;
	const start = state.position;
	let end = state.position;
	let ch = state.input.charCodeAt(state.position);
	const inFlow = nodeContext === CONTEXT_FLOW_IN;
	let multiline = false;
	while (ch !== 0) {
		if (testDocumentBoundary(state)) break;
		if (ch === 58) {
			const following = state.input.charCodeAt(state.position + 1);
			if (isWsOrEolOrEnd(following) || inFlow && isFlowIndicator(following)) break;
		} else if (ch === 35) {
			if (isWsOrEol(state.input.charCodeAt(state.position - 1))) break;
		} else if (inFlow && isFlowIndicator(ch)) break;
		else if (isEol(ch)) {
			const savedPosition = state.position;
			const savedLine = state.line;
			const savedLineStart = state.lineStart;
			const savedLineIndent = state.lineIndent;
			skipSeparationSpace(state, false);
			if (state.lineIndent >= nodeIndent) {
				multiline = true;
				ch = state.input.charCodeAt(state.position);
				continue;
			}
			state.position = savedPosition;
			state.line = savedLine;
			state.lineStart = savedLineStart;
			state.lineIndent = savedLineIndent;
			break;
		}
		if (!isWhiteSpace(ch)) end = state.position + 1;
		ch = state.input.charCodeAt(++state.position);
	}
	if (end === start) return false;
	checkPrintable(state, start, end);
	addScalarEvent(state, start, end, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, SCALAR_STYLE.PLAIN, CHOMPING_MODE.CLIP, -1, !multiline);
	return true;
}
function skipFlowSeparationSpace(state, nodeIndent) {
	const startLine = state.line;
	skipSeparationSpace(state, true);
	if (state.line > startLine && state.lineIndent < nodeIndent || state.firstTabInLine !== -1 && state.lineIndent < nodeIndent) throwError(state, "deficient indentation");
}
function readFlowCollection(state, nodeIndent, props) {
	const ch = state.input.charCodeAt(state.position);
	const isMapping = ch === 123;
	const start = state.position;
	let readNext = true;
	if (ch !== 91 && ch !== 123) return false;
	const terminator = isMapping ? 125 : 93;
	if (isMapping) addMappingEvent(state, start, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, COLLECTION_STYLE.FLOW);
	else addSequenceEvent(state, start, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, COLLECTION_STYLE.FLOW);
	state.position++;
	while (state.input.charCodeAt(state.position) !== 0) {
		skipFlowSeparationSpace(state, nodeIndent);
		let ch = state.input.charCodeAt(state.position);
		if (ch === terminator) {
			state.position++;
			addPopEvent(state);
			return true;
		} else if (!readNext) throwError(state, "missed comma between flow collection entries");
		else if (ch === 44) throwError(state, "expected the node content, but found ','");
		let isPair = false;
		let isExplicitPair = false;
		if (ch === 63 && isWsOrEol(state.input.charCodeAt(state.position + 1))) {
			isPair = isExplicitPair = true;
			state.position += 1;
			skipFlowSeparationSpace(state, nodeIndent);
		}
		const entryLine = state.line;
		const entryStart = snapshotState(state);
		const keyWasRead = parseNode(state, nodeIndent, CONTEXT_FLOW_IN, false, true);
		skipFlowSeparationSpace(state, nodeIndent);
		ch = state.input.charCodeAt(state.position);
		if ((isMapping || isExplicitPair || state.line === entryLine) && ch === 58) {
			isPair = true;
			state.position++;
			skipFlowSeparationSpace(state, nodeIndent);
			if (!isMapping) {
				insertFlowPairMappingEvent(state, entryStart);
				if (!keyWasRead) addEmptyScalarEvent(state);
			} else if (!keyWasRead) addEmptyScalarEvent(state);
			if (!parseNode(state, nodeIndent, CONTEXT_FLOW_IN, false, true)) addEmptyScalarEvent(state);
			skipFlowSeparationSpace(state, nodeIndent);
			if (!isMapping) addPopEvent(state);
		} else if (isMapping && isPair) {
			if (!keyWasRead) addEmptyScalarEvent(state);
			addEmptyScalarEvent(state);
		} else if (isMapping) addEmptyScalarEvent(state);
		else if (isPair) {
			insertFlowPairMappingEvent(state, entryStart);
			if (!keyWasRead) addEmptyScalarEvent(state);
			addEmptyScalarEvent(state);
			addPopEvent(state);
		}
		ch = state.input.charCodeAt(state.position);
		if (ch === 44) {
			readNext = true;
			state.position++;
		} else readNext = false;
	}
	throwError(state, "unexpected end of the stream within a flow collection");
}
function readBlockSequence(state, nodeIndent, props) {
	if (state.firstTabInLine !== -1 || state.input.charCodeAt(state.position) !== 45 || !isWsOrEolOrEnd(state.input.charCodeAt(state.position + 1))) return false;
	addSequenceEvent(state, state.position, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, COLLECTION_STYLE.BLOCK);
	while (state.input.charCodeAt(state.position) === 45 && isWsOrEolOrEnd(state.input.charCodeAt(state.position + 1))) {
		if (state.firstTabInLine !== -1) {
			state.position = state.firstTabInLine;
			throwError(state, "tab characters must not be used in indentation");
		}
		const entryLine = state.line;
		state.position++;
		const hadBreak = skipSeparationSpace(state, true) > 0;
		if (state.firstTabInLine !== -1 && state.input.charCodeAt(state.position) === 45 && isWsOrEolOrEnd(state.input.charCodeAt(state.position + 1))) throwError(state, "bad indentation of a sequence entry");
		if (hadBreak && state.lineIndent <= nodeIndent) addEmptyScalarEvent(state);
		else parseNode(state, nodeIndent, CONTEXT_BLOCK_IN, false, true);
		skipSeparationSpace(state, true);
		if (state.lineIndent < nodeIndent || state.position >= state.length) break;
		if (state.lineIndent > nodeIndent) throwError(state, "bad indentation of a sequence entry");
		if (state.line === entryLine && state.input.charCodeAt(state.position) === 45 && isWsOrEolOrEnd(state.input.charCodeAt(state.position + 1))) throwError(state, "bad indentation of a sequence entry");
	}
	addPopEvent(state);
	return true;
}
function readBlockMapping(state, nodeIndent, flowIndent, props) {
	let atExplicitKey = false;
	let detected = false;
	let mappingOpened = false;
	let pendingExplicitKey = false;
	if (state.firstTabInLine !== -1) return false;
	let ch = state.input.charCodeAt(state.position);
	while (ch !== 0) {
		if (!atExplicitKey && state.firstTabInLine !== -1) {
			state.position = state.firstTabInLine;
			throwError(state, "tab characters must not be used in indentation");
		}
		const following = state.input.charCodeAt(state.position + 1);
		const entryLine = state.line;
		if ((ch === 63 || ch === 58) && isWsOrEolOrEnd(following)) {
			if (!mappingOpened) {
				addMappingEvent(state, state.position, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, COLLECTION_STYLE.BLOCK);
				mappingOpened = true;
			}
			if (ch === 63) {
				if (atExplicitKey) addEmptyScalarEvent(state);
				detected = true;
				atExplicitKey = true;
			} else if (atExplicitKey) atExplicitKey = false;
			else {
				addEmptyScalarEvent(state);
				detected = true;
				atExplicitKey = false;
			}
			state.position += 1;
			pendingExplicitKey = true;
		} else {
			if (atExplicitKey) {
				addEmptyScalarEvent(state);
				atExplicitKey = false;
			}
			const beforeKey = snapshotState(state);
			if (!parseNode(state, flowIndent, CONTEXT_FLOW_OUT, false, true)) break;
			if (state.line === entryLine) {
				ch = state.input.charCodeAt(state.position);
				while (isWhiteSpace(ch)) ch = state.input.charCodeAt(++state.position);
				if (ch === 58) {
					ch = state.input.charCodeAt(++state.position);
					if (!isWsOrEolOrEnd(ch)) throwError(state, "a whitespace character is expected after the key-value separator within a block mapping");
					if (!mappingOpened) {
						state.events.splice(beforeKey.eventsLength, 0, {
							type: EVENT_ID.MAPPING,
							start: beforeKey.position,
							anchorStart: props.anchorStart,
							anchorEnd: props.anchorEnd,
							tagStart: props.tagStart,
							tagEnd: props.tagEnd,
							style: COLLECTION_STYLE.BLOCK
						});
						mappingOpened = true;
					}
					detected = true;
					atExplicitKey = false;
					pendingExplicitKey = false;
				} else if (detected) throwError(state, "expected ':' after a mapping key");
				else {
					if (props.anchorStart !== NO_RANGE$1 || props.tagStart !== NO_RANGE$1) {
						restoreState(state, beforeKey);
						return false;
					}
					return true;
				}
			} else if (detected) throwError(state, "can not read a block mapping entry; a multiline key may not be an implicit key");
			else {
				if (props.anchorStart !== NO_RANGE$1 || props.tagStart !== NO_RANGE$1) {
					restoreState(state, beforeKey);
					return false;
				}
				return true;
			}
		}
		if (parseNode(state, nodeIndent, CONTEXT_BLOCK_OUT, true, pendingExplicitKey)) pendingExplicitKey = false;
		if (!atExplicitKey) {
			if (pendingExplicitKey) {
				addEmptyScalarEvent(state);
				pendingExplicitKey = false;
			}
		}
		skipSeparationSpace(state, true);
		ch = state.input.charCodeAt(state.position);
		if ((state.line === entryLine || state.lineIndent > nodeIndent) && ch !== 0) throwError(state, "bad indentation of a mapping entry");
		else if (state.lineIndent < nodeIndent) break;
	}
	if (!detected) return false;
	if (atExplicitKey) addEmptyScalarEvent(state);
	if (mappingOpened) addPopEvent(state);
	return true;
}
function parseNode(state, parentIndent, nodeContext, allowToSeek, allowCompact, allowPropertyMapping = true) {
	if (state.depth >= state.maxDepth) throwError(state, `nesting exceeded maxDepth (${state.maxDepth})`);
	state.depth++;
	let indentStatus = 1;
	let atNewLine = false;
	let hasContent = false;
	let propertyStart = null;
	const props = emptyProperties();
	let allowBlockScalars = nodeContext === CONTEXT_BLOCK_OUT || nodeContext === CONTEXT_BLOCK_IN;
	let allowBlockCollections = allowBlockScalars;
	const allowBlockStyles = allowBlockScalars;
	if (allowToSeek && skipSeparationSpace(state, true)) {
		atNewLine = true;
		if (state.lineIndent > parentIndent) indentStatus = 1;
		else if (state.lineIndent === parentIndent) indentStatus = 0;
		else indentStatus = -1;
	}
	if (indentStatus === 1) while (true) {
		const ch = state.input.charCodeAt(state.position);
		const propertyState = snapshotState(state);
		if (atNewLine && indentStatus !== 1 && (ch === 33 || ch === 38)) break;
		if (atNewLine && allowBlockStyles && (props.tagStart !== NO_RANGE$1 || props.anchorStart !== NO_RANGE$1) && (ch === 33 || ch === 38)) {
			const fallbackState = snapshotState(state);
			const flowIndent = parentIndent + 1;
			if (readBlockMapping(state, state.position - state.lineStart, flowIndent, props) && state.events[fallbackState.eventsLength]?.type === EVENT_ID.MAPPING) {
				state.depth--;
				return true;
			}
			restoreState(state, fallbackState);
		}
		if (atNewLine && (ch === 33 && props.tagStart !== NO_RANGE$1 || ch === 38 && props.anchorStart !== NO_RANGE$1)) break;
		if (!readTagProperty(state, props, nodeContext === CONTEXT_FLOW_IN) && !readAnchorProperty(state, props)) break;
		if (propertyStart === null) propertyStart = propertyState;
		if (skipSeparationSpace(state, true)) {
			atNewLine = true;
			allowBlockCollections = allowBlockStyles;
			if (state.lineIndent > parentIndent) indentStatus = 1;
			else if (state.lineIndent === parentIndent) indentStatus = 0;
			else indentStatus = -1;
		} else allowBlockCollections = false;
	}
	if (allowBlockCollections) allowBlockCollections = atNewLine || allowCompact;
	if (indentStatus === 1 || nodeContext === CONTEXT_BLOCK_OUT) {
		const flowIndent = nodeContext === CONTEXT_FLOW_IN || nodeContext === CONTEXT_FLOW_OUT ? parentIndent : parentIndent + 1;
		const blockIndent = state.position - state.lineStart;
		if (indentStatus === 1) {
			if (allowBlockCollections && (readBlockSequence(state, blockIndent, props) || readBlockMapping(state, blockIndent, flowIndent, props)) || readFlowCollection(state, flowIndent, props)) hasContent = true;
			else {
				const ch = state.input.charCodeAt(state.position);
				if (propertyStart !== null && allowPropertyMapping && allowBlockStyles && !allowBlockCollections && ch !== 124 && ch !== 62) {
					const fallbackState = snapshotState(state);
					const propertyIndent = propertyStart.position - propertyStart.lineStart;
					restoreState(state, propertyStart);
					if (readBlockMapping(state, propertyIndent, flowIndent, emptyProperties()) && state.events[fallbackState.eventsLength]?.type === EVENT_ID.MAPPING) hasContent = true;
					else restoreState(state, fallbackState);
				}
				if (!hasContent && (allowBlockScalars && readBlockScalar(state, flowIndent, props) || readSingleQuotedScalar(state, flowIndent, props) || readDoubleQuotedScalar(state, flowIndent, props) || readAlias(state, props) || readPlainScalar(state, flowIndent, nodeContext, props))) hasContent = true;
			}
		} else if (indentStatus === 0) hasContent = allowBlockCollections && readBlockSequence(state, blockIndent, props);
	}
	allowBlockScalars = allowBlockScalars && !hasContent;
	if (!hasContent && (props.anchorStart !== NO_RANGE$1 || props.tagStart !== NO_RANGE$1 || allowBlockScalars)) {
		addScalarEvent(state, NO_RANGE$1, NO_RANGE$1, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, SCALAR_STYLE.PLAIN);
		hasContent = true;
	}
	state.depth--;
	return hasContent || props.anchorStart !== NO_RANGE$1 || props.tagStart !== NO_RANGE$1;
}
function readDirective(state) {
	if (state.lineIndent > 0 || state.input.charCodeAt(state.position) !== 37) return false;
	state.position++;
	const nameStart = state.position;
	while (state.input.charCodeAt(state.position) !== 0 && !isWsOrEol(state.input.charCodeAt(state.position))) state.position++;
	const name = state.input.slice(nameStart, state.position);
	const args = [];
	if (name.length === 0) throwError(state, "directive name must not be less than one character in length");
	while (state.input.charCodeAt(state.position) !== 0 && !isEol(state.input.charCodeAt(state.position))) {
		while (isWhiteSpace(state.input.charCodeAt(state.position))) state.position++;
		if (state.input.charCodeAt(state.position) === 35 || isEol(state.input.charCodeAt(state.position)) || state.input.charCodeAt(state.position) === 0) break;
		const start = state.position;
		while (state.input.charCodeAt(state.position) !== 0 && !isWsOrEol(state.input.charCodeAt(state.position))) state.position++;
		args.push(state.input.slice(start, state.position));
	}
	if (isEol(state.input.charCodeAt(state.position))) consumeLineBreak(state);
	if (name === "YAML") {
		if (state.directives.some((directive) => directive.kind === "yaml")) throwError(state, "duplication of %YAML directive");
		if (args.length !== 1) throwError(state, "YAML directive accepts exactly one argument");
		const match = /^([0-9]+)\.([0-9]+)$/.exec(args[0]);
		if (match === null) throwError(state, "ill-formed argument of the YAML directive");
		if (parseInt(match[1], 10) !== 1) throwError(state, "unacceptable YAML version of the document");
		state.directives.push({
			kind: "yaml",
			version: args[0]
		});
	} else if (name === "TAG") {
		if (args.length !== 2) throwError(state, "TAG directive accepts exactly two arguments");
		const [handle, prefix] = args;
		if (!PATTERN_TAG_HANDLE.test(handle)) throwError(state, "ill-formed tag handle (first argument) of the TAG directive");
		if (HAS_OWN.call(state.tagHandlers, handle)) throwError(state, `there is a previously declared suffix for "${handle}" tag handle`);
		if (!PATTERN_TAG_PREFIX.test(prefix)) throwError(state, "ill-formed tag prefix (second argument) of the TAG directive");
		state.tagHandlers[handle] = prefix;
		state.directives.push({
			kind: "tag",
			handle,
			prefix
		});
	}
	return true;
}
function readDocument$1(state) {
	state.directives = [];
	state.tagHandlers = Object.create(null);
	let hasDirectives = false;
	skipSeparationSpace(state, true);
	while (readDirective(state)) {
		hasDirectives = true;
		skipSeparationSpace(state, true);
	}
	let explicitStart = false;
	let explicitEnd = false;
	let allowCompact = true;
	if (state.lineIndent === 0 && state.input.charCodeAt(state.position) === 45 && state.input.charCodeAt(state.position + 1) === 45 && state.input.charCodeAt(state.position + 2) === 45 && isWsOrEolOrEnd(state.input.charCodeAt(state.position + 3))) {
		explicitStart = true;
		const markerLine = state.line;
		state.position += 3;
		skipSeparationSpace(state, true);
		allowCompact = state.line > markerLine;
	} else if (hasDirectives) throwError(state, "directives end mark is expected");
	const documentEventIndex = state.events.length;
	if (!explicitStart && state.position === state.lineStart && state.input.charCodeAt(state.position) === 46 && testDocumentSeparator(state)) {
		state.position += 3;
		skipSeparationSpace(state, true);
		return;
	}
	addDocumentEvent(state, explicitStart, false);
	if (!parseNode(state, state.lineIndent - 1, CONTEXT_BLOCK_OUT, false, allowCompact, allowCompact)) addEmptyScalarEvent(state);
	skipSeparationSpace(state, true);
	if (state.position === state.lineStart && testDocumentSeparator(state)) {
		explicitEnd = state.input.charCodeAt(state.position) === 46;
		if (explicitEnd) {
			const markerLine = state.line;
			state.position += 3;
			skipSeparationSpace(state, true);
			if (state.line === markerLine && state.position < state.length) throwError(state, "end of the stream or a document separator is expected");
		}
	}
	const documentEvent = state.events[documentEventIndex];
	if (documentEvent?.type === EVENT_ID.DOCUMENT) documentEvent.explicitEnd = explicitEnd;
	addPopEvent(state);
	if (!explicitEnd && state.position < state.length && !testDocumentBoundary(state)) throwError(state, "end of the stream or a document separator is expected");
}
/**
* Parses YAML into a flat event stream referencing source text by offsets.
*
* @category Events
*/
function parseEvents(input, options) {
	const length = input.length;
	const state = {
		...DEFAULT_PARSER_OPTIONS,
		...options,
		input: `${input}\0`,
		length,
		position: 0,
		line: 0,
		lineStart: 0,
		lineIndent: 0,
		firstTabInLine: -1,
		depth: 0,
		directives: [],
		tagHandlers: Object.create(null),
		events: []
	};
	const nullpos = input.indexOf("\0");
	if (nullpos !== -1) YAMLException.throwAt(input, nullpos, "null byte is not allowed in input", state.filename);
	while (state.position < state.length) {
		skipByteOrderMark(state);
		skipSeparationSpace(state, true);
		if (state.position >= state.length) break;
		const documentStart = state.position;
		readDocument$1(state);
		if (state.position === documentStart)
 /* c8 ignore next */
		throwError(state, "can not read a document");
	}
	return state.events;
}
var DEFAULT_LOAD_OPTIONS = {
	...DEFAULT_PARSER_OPTIONS,
	...DEFAULT_CONSTRUCTOR_OPTIONS
};
function hasBit(mask, bit) {
	return (mask & 1 << bit) !== 0;
}
/**
* Default scalar styling rules in application order.
* See [Scalar styling](../../docs/scalar_styling.md) for usage details.
*
* @category AST
*/
var DEFAULT_SCALAR_STYLE_RULES = {
	applyQuoteFlowKeysOption,
	doubleQuoteForInvisibles,
	doubleQuoteWhitespaceOnly,
	applyForceQuotesOption,
	tryLongOrMultilineAsBlock,
	quoteInvalidPlain,
	fallbackToDoubleQuoted
};
function _preferredQuotedStyle(layout) {
	if (layout.presenterOptions.quoteStyle === "single" && hasBit(layout.allowedStylesMask, SCALAR_STYLE.SINGLE_QUOTED)) return SCALAR_STYLE.SINGLE_QUOTED;
	return SCALAR_STYLE.DOUBLE_QUOTED;
}
function applyQuoteFlowKeysOption(layout) {
	if (!layout.presenterOptions.quoteFlowKeys) return;
	if (!layout.isKey || !layout.flowOnly || layout.style !== SCALAR_STYLE.PLAIN) return;
	layout.style = SCALAR_STYLE.DOUBLE_QUOTED;
}
function doubleQuoteForInvisibles(layout) {
	if (layout.style === SCALAR_STYLE.PLAIN && /[\t\x7F-\xA0\u2028\u2029\uFEFF\uFFFE\uFFFF]/.test(layout.node.value)) layout.style = SCALAR_STYLE.DOUBLE_QUOTED;
}
function doubleQuoteWhitespaceOnly(layout) {
	if (layout.style === SCALAR_STYLE.PLAIN && /^\s+$/.test(layout.node.value)) layout.style = SCALAR_STYLE.DOUBLE_QUOTED;
}
function applyForceQuotesOption(layout) {
	if (!layout.presenterOptions.forceQuotes) return;
	if (layout.isKey || layout.style !== SCALAR_STYLE.PLAIN) return;
	if (layout.node.tag !== layout.presenterOptions.schema.defaultScalarTag.tagName) return;
	layout.style = layout.node.value.includes("\n") ? SCALAR_STYLE.DOUBLE_QUOTED : _preferredQuotedStyle(layout);
}
function tryLongOrMultilineAsBlock(layout) {
	if (layout.style !== SCALAR_STYLE.PLAIN || layout.isKey) return;
	const value = layout.node.value;
	const multiline = value.indexOf("\n") !== -1;
	if (!hasBit(layout.allowedStylesMask, SCALAR_STYLE.LITERAL_BLOCK)) {
		if (multiline) layout.style = SCALAR_STYLE.DOUBLE_QUOTED;
		return;
	}
	const w = layout.presenterOptions.lineWidth;
	if (w === -1) {
		if (multiline) layout.style = SCALAR_STYLE.LITERAL_BLOCK;
		return;
	}
	const availableWidth = Math.max(Math.min(w, 40), w - layout.shiftOfContent);
	let position = 0;
	let shouldFold = false;
	while (position <= value.length) {
		let lineEnd = value.length;
		const nextLineBreak = value.indexOf("\n", position);
		if (nextLineBreak !== -1) lineEnd = nextLineBreak;
		const line = value.slice(position, lineEnd);
		if (line.length > availableWidth && line[0] !== " " && / [^ \t]/.test(line)) shouldFold = true;
		if (nextLineBreak === -1) break;
		position = nextLineBreak + 1;
	}
	if (shouldFold) layout.style = SCALAR_STYLE.FOLDED_BLOCK;
	else if (multiline) layout.style = SCALAR_STYLE.LITERAL_BLOCK;
}
function quoteInvalidPlain(layout) {
	if (layout.style === SCALAR_STYLE.PLAIN && !hasBit(layout.allowedStylesMask, SCALAR_STYLE.PLAIN)) layout.style = _preferredQuotedStyle(layout);
}
function fallbackToDoubleQuoted(layout) {
	if (!hasBit(layout.allowedStylesMask, layout.style)) layout.style = SCALAR_STYLE.DOUBLE_QUOTED;
}
var SRC_C_PRINTABLE = "[\\x09\\x0A\\x0D\\x20-\\x7E\\x85\\xA0-\\uD7FF\\uE000-\\uFFFD\\u{10000}-\\u{10FFFF}]";
var SRC_B_CHAR = "[\\n\\r]";
var SRC_C_BYTE_ORDER_MARK = "\\uFEFF";
var SRC_S_WHITE = "[ \\t]";
var SRC_NB_CHAR = `(?:(?!(?:${SRC_B_CHAR}|${SRC_C_BYTE_ORDER_MARK}))${SRC_C_PRINTABLE})`;
var SRC_NS_CHAR = `(?:(?!${SRC_S_WHITE})${SRC_NB_CHAR})`;
var SRC_NB_JSON = "[\\x09\\x20-\\uD7FF\\uE000-\\uFFFF\\u{10000}-\\u{10FFFF}]";
var SRC_C_INDICATOR = "[-?:,\\[\\]{}#&*!|>'\"%@`]";
var SRC_C_FLOW_INDICATOR = "[,\\[\\]{}]";
var SRC_NS_PLAIN_SAFE_FLOW_OUT = SRC_NS_CHAR;
var SRC_NS_PLAIN_SAFE_FLOW_IN = `(?:(?!${SRC_C_FLOW_INDICATOR})${SRC_NS_CHAR})`;
var SRC_NS_PLAIN_FIRST_FLOW_OUT = `(?:(?:(?!${SRC_C_INDICATOR})${SRC_NS_CHAR})|[?:-](?=${SRC_NS_PLAIN_SAFE_FLOW_OUT}))`;
var SRC_NS_PLAIN_FIRST_FLOW_IN = `(?:(?:(?!${SRC_C_INDICATOR})${SRC_NS_CHAR})|[?:-](?=${SRC_NS_PLAIN_SAFE_FLOW_IN}))`;
var SRC_NS_PLAIN_CHAR_FLOW_OUT = `(?:(?:(?![:#])${SRC_NS_PLAIN_SAFE_FLOW_OUT})|:(?=${SRC_NS_PLAIN_SAFE_FLOW_OUT}))#*`;
var SRC_NS_PLAIN_CHAR_FLOW_IN = `(?:(?:(?![:#])${SRC_NS_PLAIN_SAFE_FLOW_IN})|:(?=${SRC_NS_PLAIN_SAFE_FLOW_IN}))#*`;
var SRC_NB_NS_PLAIN_IN_LINE_FLOW_OUT = `(?:${SRC_S_WHITE}*${SRC_NS_PLAIN_CHAR_FLOW_OUT})*`;
var SRC_NB_NS_PLAIN_IN_LINE_FLOW_IN = `(?:${SRC_S_WHITE}*${SRC_NS_PLAIN_CHAR_FLOW_IN})*`;
var SRC_NS_PLAIN_ONE_LINE_FLOW_OUT = `${SRC_NS_PLAIN_FIRST_FLOW_OUT}#*${SRC_NB_NS_PLAIN_IN_LINE_FLOW_OUT}`;
var SRC_NS_PLAIN_ONE_LINE_FLOW_IN = `${SRC_NS_PLAIN_FIRST_FLOW_IN}#*${SRC_NB_NS_PLAIN_IN_LINE_FLOW_IN}`;
var SRC_NS_PLAIN_ONE_LINE_BLOCK_KEY = SRC_NS_PLAIN_ONE_LINE_FLOW_OUT;
var SRC_NS_PLAIN_ONE_LINE_FLOW_KEY = SRC_NS_PLAIN_ONE_LINE_FLOW_IN;
var SRC_S_NS_PLAIN_NEXT_LINE_FLOW_OUT = `\\n+${SRC_NS_PLAIN_CHAR_FLOW_OUT}${SRC_NB_NS_PLAIN_IN_LINE_FLOW_OUT}`;
var SRC_S_NS_PLAIN_NEXT_LINE_FLOW_IN = `\\n+${SRC_NS_PLAIN_CHAR_FLOW_IN}${SRC_NB_NS_PLAIN_IN_LINE_FLOW_IN}`;
var SRC_NS_PLAIN_MULTI_LINE_FLOW_OUT = `${SRC_NS_PLAIN_ONE_LINE_FLOW_OUT}(?:${SRC_S_NS_PLAIN_NEXT_LINE_FLOW_OUT})*`;
var SRC_NS_PLAIN_MULTI_LINE_FLOW_IN = `${SRC_NS_PLAIN_ONE_LINE_FLOW_IN}(?:${SRC_S_NS_PLAIN_NEXT_LINE_FLOW_IN})*`;
var NS_PLAIN_FLOW_OUT = new RegExp(`^(?:${SRC_NS_PLAIN_MULTI_LINE_FLOW_OUT})$`, "u");
var NS_PLAIN_FLOW_IN = new RegExp(`^(?:${SRC_NS_PLAIN_MULTI_LINE_FLOW_IN})$`, "u");
var NS_PLAIN_BLOCK_KEY = new RegExp(`^(?:${SRC_NS_PLAIN_ONE_LINE_BLOCK_KEY})$`, "u");
var NS_PLAIN_FLOW_KEY = new RegExp(`^(?:${SRC_NS_PLAIN_ONE_LINE_FLOW_KEY})$`, "u");
var NB_SINGLE_ONE_LINE = new RegExp(`^(?:${SRC_NB_JSON})*$`, "u");
var NB_SINGLE_MULTI_LINE = new RegExp(`^(?:${SRC_NB_JSON}|\\n)*$`, "u");
var BLOCK_SCALAR_CONTENT = new RegExp(`^(?:${SRC_NB_CHAR}|\\n)*$`, "u");
var DEFAULT_PRESENTER_OPTIONS = {
	indent: 2,
	seqNoIndent: false,
	seqInlineFirst: true,
	lineWidth: 80,
	flowBracketPadding: false,
	flowSkipCommaSpace: false,
	flowSkipColonSpace: false,
	quoteFlowKeys: false,
	quoteStyle: "single",
	forceQuotes: false,
	scalarStyleRules: Object.keys(DEFAULT_SCALAR_STYLE_RULES).map((name) => Reflect.get(DEFAULT_SCALAR_STYLE_RULES, name)),
	tagBeforeAnchor: false
};
var DEFAULT_DUMP_OPTIONS = {
	...DEFAULT_PRESENTER_OPTIONS,
	schema: DUMP_SCHEMA,
	skipInvalid: false,
	noRefs: false,
	flowLevel: -1,
	sortKeys: false,
	transform: () => {}
};
/** @deprecated Use `EVENT_ID.DOCUMENT` instead. @internal */
var EVENT_DOCUMENT = EVENT_ID.DOCUMENT;
/** @deprecated Use `EVENT_ID.SEQUENCE` instead. @internal */
var EVENT_SEQUENCE = EVENT_ID.SEQUENCE;
/** @deprecated Use `EVENT_ID.MAPPING` instead. @internal */
var EVENT_MAPPING = EVENT_ID.MAPPING;
/** @deprecated Use `EVENT_ID.SCALAR` instead. @internal */
var EVENT_SCALAR = EVENT_ID.SCALAR;
/** @deprecated Use `EVENT_ID.ALIAS` instead. @internal */
var EVENT_ALIAS = EVENT_ID.ALIAS;
/** @deprecated Use `EVENT_ID.POP` instead. @internal */
var EVENT_POP = EVENT_ID.POP;
/** @deprecated Use `SCALAR_STYLE.PLAIN` instead. @internal */
var SCALAR_STYLE_PLAIN = SCALAR_STYLE.PLAIN;
/** @deprecated Use `SCALAR_STYLE.SINGLE_QUOTED` instead. @internal */
var SCALAR_STYLE_SINGLE_QUOTED = SCALAR_STYLE.SINGLE_QUOTED;
/** @deprecated Use `SCALAR_STYLE.DOUBLE_QUOTED` instead. @internal */
var SCALAR_STYLE_DOUBLE_QUOTED = SCALAR_STYLE.DOUBLE_QUOTED;
/** @deprecated Use `SCALAR_STYLE.LITERAL_BLOCK` instead. @internal */
var SCALAR_STYLE_LITERAL_BLOCK = SCALAR_STYLE.LITERAL_BLOCK;
/** @deprecated Use `SCALAR_STYLE.FOLDED_BLOCK` instead. @internal */
var SCALAR_STYLE_FOLDED_BLOCK = SCALAR_STYLE.FOLDED_BLOCK;
/** @deprecated Use `COLLECTION_STYLE.BLOCK` instead. @internal */
var COLLECTION_STYLE_BLOCK = COLLECTION_STYLE.BLOCK;
/** @deprecated Use `COLLECTION_STYLE.FLOW` instead. @internal */
var COLLECTION_STYLE_FLOW = COLLECTION_STYLE.FLOW;
/** @deprecated Use `CHOMPING_MODE.CLIP` instead. @internal */
var CHOMPING_CLIP = CHOMPING_MODE.CLIP;
/** @deprecated Use `CHOMPING_MODE.STRIP` instead. @internal */
var CHOMPING_STRIP = CHOMPING_MODE.STRIP;
/** @deprecated Use `CHOMPING_MODE.KEEP` instead. @internal */
var CHOMPING_KEEP = CHOMPING_MODE.KEEP;

// src/manifest/read-events.ts
/** Reading stopped at a place of the slice; carries what the caller returns as a value. */
var ReadingStopped = class extends Error {
	unreadable;
	constructor(value) {
		super(value.reason);
		this.unreadable = value;
	}
};
/**
* Reads one document from js-yaml's events, which carry offsets and cost a tenth of a parse by `yaml`.
*
* @param text the whole file's text
* @param span the document's slice of it
* @returns the root node (an empty scalar for an empty document), or why it cannot be read
*/
function readEvents(text, span) {
	const slice = text.slice(span.start, span.end);
	try {
		const events = parseEvents(slice, { maxDepth: documentLimits.depth });
		return new EventReader(slice, events, span.start).read();
	} catch (error) {
		if (error instanceof ReadingStopped) return error.unreadable;
		return unreadable("syntax", "It is not valid YAML.", span.start + positionOf(error));
	}
}
function positionOf(error) {
	if (typeof error !== "object" || error === null || !("mark" in error)) return 0;
	const { mark } = error;
	if (typeof mark !== "object" || mark === null || !("position" in mark)) return 0;
	return typeof mark.position === "number" ? mark.position : 0;
}
var EventReader = class {
	#slice;
	#events;
	#base;
	#anchors = /* @__PURE__ */ new Map();
	#at = 0;
	#aliases = 0;
	/** Nodes so far, every alias expanded. */
	#weight = 0;
	/** End of what was read last, in the slice: where a value that is not written stands. */
	#last = 0;
	constructor(slice, events, base) {
		this.#slice = slice;
		this.#events = events;
		this.#base = base;
	}
	read() {
		if (this.#events[this.#at]?.type === EVENT_DOCUMENT) this.#at += 1;
		const next = this.#events[this.#at];
		if (next === void 0 || next.type === EVENT_POP) return this.#empty(0, void 0, void 0);
		return this.#node();
	}
	#node() {
		const event = this.#events[this.#at];
		this.#at += 1;
		if (event === void 0) throw this.#stop("syntax", "It ends in the middle of a value.", this.#last);
		this.#weight += 1;
		if (this.#weight > documentLimits.expanded) {
			const count = `more than ${documentLimits.expanded.toLocaleString("en")} values`;
			throw this.#aliases > 0 ? this.#stop("aliases", `Its aliases expand to ${count}.`, this.#last) : this.#stop("too-large", `It has ${count}.`, this.#last);
		}
		switch (event.type) {
			case EVENT_SCALAR: return this.#anchored(this.#scalar(event), 1);
			case EVENT_MAPPING: return this.#map(event);
			case EVENT_SEQUENCE: return this.#list(event);
			case EVENT_ALIAS: return this.#alias(event.anchorStart, event.anchorEnd);
			default: throw this.#stop("syntax", "It ends in the middle of a value.", this.#last);
		}
	}
	#scalar(event) {
		const anchor = this.#name(event.anchorStart, event.anchorEnd);
		const tag = this.#name(event.tagStart, event.tagEnd);
		const { valueStart, valueEnd } = event;
		if (valueStart < 0) return this.#empty(Math.max(this.#last, event.anchorEnd, event.tagEnd), anchor, tag);
		if (event.style === SCALAR_STYLE_PLAIN) {
			this.#last = valueEnd;
			const span = {
				start: valueStart + this.#base,
				end: valueEnd + this.#base
			};
			return {
				type: "scalar",
				style: "plain",
				text: getScalarValue(this.#slice, event),
				span,
				anchor,
				tag
			};
		}
		if (event.style === SCALAR_STYLE_SINGLE_QUOTED || event.style === SCALAR_STYLE_DOUBLE_QUOTED) {
			const style = event.style === SCALAR_STYLE_SINGLE_QUOTED ? "single" : "double";
			this.#last = valueEnd + 1;
			const span = {
				start: valueStart - 1 + this.#base,
				end: valueEnd + 1 + this.#base
			};
			return {
				type: "scalar",
				style,
				text: getScalarValue(this.#slice, event),
				span,
				anchor,
				tag
			};
		}
		const start = this.#blockHeader(Math.max(this.#last, event.anchorEnd, event.tagEnd));
		this.#last = valueEnd;
		const slice = this.#slice;
		return {
			type: "scalar",
			style: "block",
			get text() {
				return getScalarValue(slice, event);
			},
			span: {
				start: start + this.#base,
				end: valueEnd + this.#base
			},
			anchor,
			tag
		};
	}
	#blockHeader(from) {
		let at = from;
		while (at < this.#slice.length && !"|>".includes(this.#slice.charAt(at))) at += 1;
		return at;
	}
	#empty(at, anchor, tag) {
		const offset = at + this.#base;
		return {
			type: "scalar",
			style: "plain",
			text: "",
			span: {
				start: offset,
				end: offset
			},
			anchor,
			tag
		};
	}
	#map(event) {
		const before = this.#weight - 1;
		const flow = event.style === COLLECTION_STYLE_FLOW;
		if (flow) this.#last = event.start + 1;
		const entries = [];
		while (this.#events[this.#at]?.type !== EVENT_POP) {
			const key = this.#key();
			this.#last = this.#afterColon(this.#last);
			entries.push({
				name: keyText(key),
				key,
				value: this.#node()
			});
		}
		this.#at += 1;
		const span = this.#collectionSpan(event.start, flow);
		const anchor = this.#name(event.anchorStart, event.anchorEnd);
		const tag = this.#name(event.tagStart, event.tagEnd);
		return this.#anchored({
			type: "map",
			flow,
			entries,
			span,
			anchor,
			tag
		}, this.#weight - before);
	}
	#key() {
		const node = this.#node();
		if (node.type === "scalar") return node;
		if (node.type === "alias" && node.target.type === "scalar") return {
			...node.target,
			span: node.span
		};
		throw this.#stop("syntax", "A key of a map is not a plain value.", this.#last);
	}
	/** After the colon that ends a key, where one stands; a flow key may have none. */
	#afterColon(from) {
		if (this.#slice.charCodeAt(from) === 58) return from + 1;
		const match = /^(?:[ \t\r\n]|#[^\n]*\n)*:/.exec(this.#slice.slice(from, from + 2e3));
		return match === null ? from : from + match[0].length;
	}
	#list(event) {
		const before = this.#weight - 1;
		const flow = event.style === COLLECTION_STYLE_FLOW;
		if (flow) this.#last = event.start + 1;
		const items = [];
		while (this.#events[this.#at]?.type !== EVENT_POP) items.push(this.#node());
		this.#at += 1;
		const span = this.#collectionSpan(event.start, flow);
		const anchor = this.#name(event.anchorStart, event.anchorEnd);
		const tag = this.#name(event.tagStart, event.tagEnd);
		return this.#anchored({
			type: "list",
			flow,
			items,
			span,
			anchor,
			tag
		}, this.#weight - before);
	}
	/** A flow collection ends with its bracket; between the last item and it only blanks, comments and a comma stand. */
	#collectionSpan(start, flow) {
		if (flow) {
			let at = this.#last;
			while (at < this.#slice.length && !"]}".includes(this.#slice.charAt(at))) at = this.#slice.charAt(at) === "#" ? this.#lineEnd(at) : at + 1;
			this.#last = at + 1;
		}
		return {
			start: start + this.#base,
			end: Math.max(start, this.#last) + this.#base
		};
	}
	#lineEnd(at) {
		const end = this.#slice.indexOf("\n", at);
		return end < 0 ? this.#slice.length : end;
	}
	/** @param weight number of nodes of it once every alias in it is expanded */
	#anchored(node, weight) {
		if (node.anchor !== void 0) this.#anchors.set(node.anchor, {
			node,
			weight
		});
		return node;
	}
	#alias(start, end) {
		const name = this.#slice.slice(start, end);
		const target = this.#anchors.get(name);
		this.#aliases += 1;
		this.#last = end;
		if (target === void 0) throw this.#stop("syntax", "An alias names an anchor that is not there.", start);
		if (this.#aliases > documentLimits.aliases) throw this.#stop("aliases", `It has more than ${documentLimits.aliases.toLocaleString("en")} aliases.`, start);
		this.#weight += target.weight - 1;
		return {
			type: "alias",
			name,
			target: target.node.type === "alias" ? target.node.target : target.node,
			span: {
				start: start - 1 + this.#base,
				end: end + this.#base
			},
			anchor: void 0,
			tag: void 0
		};
	}
	#name(start, end) {
		return start < 0 ? void 0 : this.#slice.slice(start, end);
	}
	#stop(code, reason, offset) {
		return new ReadingStopped(unreadable(code, reason, offset + this.#base));
	}
};

// src/manifest/read-document.ts
/**
* Characters that go-yaml refuses, or takes for a line end where git and GitHub do not (lone CR, NEL, LS, PS): a text
* with them could say one thing to us and another to the cluster. Source: go.yaml.in/yaml/v2 readerc.go, yamlprivateh.go.
*/
const refusedCharacters = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]|\r(?!\n)/;
/**
* Reads one document of a file.
*
* @param text the whole file's text
* @param span the document's slice of it (splitDocuments)
* @param validUtf8 false where the file's bytes were no UTF-8, so that a replacement character hides what stands there
* @returns the root node, or why the document cannot be judged; never throws and ends in bounded time and memory
*/
function readDocument(text, span, validUtf8) {
	const refusal = refuse(text, span, validUtf8);
	if (refusal !== void 0) return refusal;
	const first = readEvents(text, span);
	if (!("kind" in first)) return {
		kind: "document",
		root: first
	};
	if (first.code !== "syntax") return first;
	const second = readComposed(text, span);
	return "kind" in second ? second : {
		kind: "document",
		root: second
	};
}
function refuse(text, span, validUtf8) {
	const { size, structure } = documentLimits;
	if (span.end - span.start > size) return unreadable("too-large", `It is larger than ${size / 1024 / 1024} MiB.`, span.start);
	const slice = text.slice(span.start, span.end);
	const characters = refusedCharacters.exec(slice);
	if (characters !== null) {
		const name = `U+${(characters[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
		return unreadable("characters", `It holds the character ${name}, which tools read differently.`, span.start + characters.index);
	}
	const replaced = validUtf8 ? -1 : slice.indexOf("�");
	if (replaced >= 0) return unreadable("not-utf8", "Its bytes are not UTF-8.", span.start + replaced);
	if (slice.length > structure && countStructure(slice) > structure) return unreadable("too-large", `It has more than ${structure.toLocaleString("en")} lines and list items.`, span.start);
}
function countStructure(slice) {
	let count = 0;
	for (let at = 0; at < slice.length; at += 1) {
		const code = slice.charCodeAt(at);
		if (code === 10 || code === 44 || code === 91 || code === 123) count += 1;
	}
	return count;
}

// src/manifest/documents.ts
/**
* Splits a file's text into documents before anything is parsed, as kubectl does, so that a broken document cannot
* swallow the next one. A `---` at column 0 followed by a blank or a line end always ends a document, also inside a
* block scalar (apimachinery's YAMLReader). A text of JSON values is split into them. Slices of comments only are left
* out, but counted where kubectl counts them.
*/
function splitDocuments(text) {
	return splitJson(text) ?? splitYaml(text);
}
function splitYaml(text) {
	const slices = [];
	let at = text.charCodeAt(0) === 65279 ? 1 : 0;
	let index = 0;
	let opened = false;
	const dots = new DotLines(text);
	for (;;) {
		const marker = nextMarker(text, at);
		const end = marker ?? text.length;
		if (end > at) {
			opened = true;
			for (const span of splitAtDots(text, {
				start: at,
				end
			}, dots)) slices.push({
				index,
				span
			});
		}
		if (marker === void 0) return slices;
		if (opened) index += 1;
		opened = !opened;
		const rest = lineEnd(text, marker + 3);
		at = /^[ \t\r]*(?:#|$)/.test(text.slice(marker + 3, rest)) ? Math.min(text.length, rest + 1) : marker + 3;
	}
}
function nextMarker(text, from) {
	if ((from === 0 || text.charCodeAt(from - 1) === 10 || text.charCodeAt(from - 1) === 65279) && text.startsWith("---", from) && isMarkerEnd(text, from + 3)) return from;
	for (let at = text.indexOf("\n---", from); at >= 0; at = text.indexOf("\n---", at + 1)) if (isMarkerEnd(text, at + 4)) return at + 1;
}
function isMarkerEnd(text, at) {
	const code = text.charCodeAt(at);
	return Number.isNaN(code) || code === 10 || code === 13 || code === 32 || code === 9;
}
function lineEnd(text, at) {
	const end = text.indexOf("\n", at);
	return end < 0 ? text.length : end;
}
/** The `...` lines of a text, asked for in rising order: each stretch is searched once, however many slices there are. */
var DotLines = class {
	#text;
	#next;
	constructor(text) {
		this.#text = text;
	}
	/** The start of the first such line at or after an offset; the text's length where there is none. */
	after(from) {
		if (this.#next === void 0 || this.#next < from) {
			const found = this.#text.startsWith("...", from) && (from === 0 || this.#text.charCodeAt(from - 1) === 10) ? from : this.#text.indexOf("\n...", from) + 1;
			this.#next = found === 0 ? this.#text.length : found;
		}
		return this.#next;
	}
};
/** Parts a slice at `...` lines; kubectl reads only the first part, but text behind it may reach the cluster otherwise. */
function* splitAtDots(text, span, lines) {
	let at = span.start;
	for (let line = lines.after(at); line < span.end; line = lines.after(line + 3)) {
		if (!isMarkerEnd(text, line + 3)) continue;
		if (hasContent(text, at, line)) yield {
			start: at,
			end: line
		};
		at = Math.min(span.end, lineEnd(text, line + 3) + 1);
	}
	if (hasContent(text, at, span.end)) yield {
		start: at,
		end: span.end
	};
}
/** Line ends of go-yaml's that are none to git: behind one of them a comment is over. */
const hiddenLineEnd = /\r(?!\n)|[\x85\u2028\u2029]/;
/** Whether a line between two offsets holds anything but a comment, a directive or blanks. */
function hasContent(text, start, end) {
	for (let at = start; at < end; at = lineEnd(text, at) + 1) {
		let first = at;
		while (first < end && (text.charCodeAt(first) === 32 || text.charCodeAt(first) === 9)) first += 1;
		const code = text.charCodeAt(first);
		if (!(first >= end || code === 10 || code === 13 || code === 35) && !(code === 37 && first === at)) return true;
		if (first < end && hiddenLineEnd.test(text.slice(first, Math.min(end, lineEnd(text, first) + 1)))) return true;
	}
	return false;
}
/** The values of a JSON text, or undefined where it is not made of JSON objects and arrays alone. */
function splitJson(text) {
	const slices = [];
	let at = skipBlanks(text, text.charCodeAt(0) === 65279 ? 1 : 0);
	while (at < text.length) {
		const end = jsonValueEnd(text, at);
		if (end === void 0) return void 0;
		slices.push({
			index: slices.length,
			span: {
				start: at,
				end
			}
		});
		at = skipBlanks(text, end);
	}
	const isJson = slices.length === 1 || slices.every(({ span }) => isJsonText(text.slice(span.start, span.end)));
	return slices.length > 0 && isJson ? slices : void 0;
}
function skipBlanks(text, from) {
	let at = from;
	while (at < text.length && " 	\r\n".includes(text.charAt(at))) at += 1;
	return at;
}
function jsonValueEnd(text, start) {
	let depth = 0;
	for (let at = start; at < text.length; at += 1) {
		const code = text.charCodeAt(at);
		if (code === 34) {
			at = jsonStringEnd(text, at);
			if (at < 0) return void 0;
		} else if (code === 123 || code === 91) depth += 1;
		else if (code === 125 || code === 93) depth -= 1;
		if (depth === 0) return code === 125 || code === 93 ? at + 1 : void 0;
	}
}
function jsonStringEnd(text, start) {
	let at = text.indexOf("\"", start + 1);
	while (at >= 0) {
		let slashes = 0;
		while (text.charCodeAt(at - 1 - slashes) === 92) slashes += 1;
		if (slashes % 2 === 0) return at;
		at = text.indexOf("\"", at + 1);
	}
	return -1;
}
function isJsonText(text) {
	try {
		JSON.parse(text);
		return true;
	} catch {
		return false;
	}
}

// src/manifest/sniff-kind.ts
const kindLike = /(?:^|\n)(["']?)kind\1[ \t]*:/g;
const plainKind = /(?:^|\n)kind:[ \t]+([A-Za-z][A-Za-z0-9]*)[ \t]*(?:[ \t]#[^\n]*)?\r?\n(?![ \t])/;
/**
* The kind of a document, where its text shows it beyond doubt: one column-0 `kind:` line with one plain word, the next
* line not indented, nothing else that could be the key. Undefined means unknown, never "none": parse it.
*/
function sniffKind(text, span) {
	const slice = text.slice(span.start, span.end);
	if (hiddenLineEnd.test(slice) || (slice.match(kindLike)?.length ?? 0) !== 1) return void 0;
	if (/(?:^|\n)(?:["'?&*!<{[]|kind[ \t]+:)/.test(slice)) return void 0;
	return plainKind.exec(slice)?.[1];
}

// src/findings/read-file.ts
/** Kinds that no rule looks at and whose schemas would cost the most to parse. */
const passedOver = "CustomResourceDefinition";
/** Reads the documents of a file one after the other; nothing that one holds can keep another from being read. */
function* readFile(source, reading) {
	const slices = source.documents;
	for (const [at, slice] of slices.entries()) {
		if (at >= documentLimits.documents) {
			const fault = {
				kind: "unreadable",
				code: "too-many-documents",
				reason: `The file has more than ${documentLimits.documents.toLocaleString("en")} documents.`,
				offset: slice.span.start
			};
			yield {
				kind: "unreadable",
				index: slice.index,
				fault
			};
			return;
		}
		const { index, span } = slice;
		yield reading.role.kind === "manifest" && reading.skipped.has(span.start) ? {
			kind: "unchanged",
			index,
			span
		} : readSlice(source, slice, reading);
	}
}
/** The objects of a document that was read. */
function objectsIn(root, source, index, { role, declared, deployment }) {
	const objects = objectsOfRole(root, source, index, role);
	if (declared.size === 0 && deployment.namespace === void 0) return objects;
	return objects.map((object) => {
		const podSpecAt = declared.get(`${object.apiVersion} ${object.kind}`);
		const placed = deployment.namespace === void 0 ? object : inNamespace(object, deployment);
		return podSpecAt === void 0 ? placed : {
			...placed,
			podSpecAt
		};
	});
}
/** What deploys a file gives its objects a namespace, apart from those that stand in none. */
function inNamespace(object, { namespace, isForced }) {
	if (object.role !== "manifest" || isNamespaced(object.apiVersion, object.kind) === false) return object;
	const given = isForced && namespace !== null ? namespace ?? null : object.namespace ?? namespace ?? null;
	return {
		...object,
		namespace: given,
		isNamespaceGiven: true
	};
}
function objectsOfRole(root, source, index, role) {
	if (role.kind === "manifest") return objectsOf(root, source, index, "manifest");
	if (root.type === "list") return jsonPatchObjects(root, source, index, role.target);
	const kind = role.target?.kind;
	const typed = kind === void 0 ? void 0 : {
		apiVersion: apiVersionOf(role.target),
		kind
	};
	return objectsOf(root, source, index, "patch", typed);
}
function readSlice(source, slice, reading) {
	const { index, span } = slice;
	if (sniffKind(source.text, span) === passedOver) return {
		kind: "passed-over",
		index
	};
	const read = readDocument(source.text, span, reading.validUtf8);
	if (read.kind === "document") return {
		kind: "objects",
		index,
		span,
		root: read.root,
		objects: objectsIn(read.root, source, index, reading)
	};
	const text = source.text.slice(span.start, span.end);
	if (read.code === "syntax" && looksLikeTemplate(text)) return {
		kind: "listed",
		index,
		code: "template",
		reason: "It is a template, not YAML; render it to have it checked.",
		offset: span.start
	};
	if (!looksLikeKubernetes(text.replace(/[\0\ufffd]/g, ""))) return {
		kind: "listed",
		index,
		code: "not-kubernetes",
		reason: read.reason,
		offset: read.offset
	};
	return {
		kind: "unreadable",
		index,
		fault: read
	};
}

// src/manifest/source-text.ts
/** The text of one file, with a table of its lines. LF ends a line (CRLF included); a lone CR does not. */
var SourceText = class {
	file;
	text;
	#lineStarts;
	#documents;
	/**
	* @param file path from the root of what is checked, with `/`
	* @param text the decoded text; a byte order mark stays in it and counts as one column, as it does for GitHub
	*/
	constructor(file, text) {
		this.file = file;
		this.text = text;
	}
	/** The documents of the text (splitDocuments). */
	get documents() {
		this.#documents ??= splitDocuments(this.text);
		return this.#documents;
	}
	/** The line terminator that the text uses: CRLF where its first line ends so, else LF. */
	get eol() {
		const first = this.text.indexOf("\n");
		return first > 0 && this.text.charCodeAt(first - 1) === 13 ? "\r\n" : "\n";
	}
	/** The 1-based line that holds an offset. */
	lineAt(offset) {
		const starts = this.#starts();
		let low = 0;
		let high = starts.length - 1;
		while (low < high) {
			const middle = low + high + 1 >> 1;
			if ((starts[middle] ?? 0) <= offset) low = middle;
			else high = middle - 1;
		}
		return low + 1;
	}
	/** The offset at which a 1-based line starts; the text's length for a line after the last. */
	lineStart(line) {
		return this.#starts()[line - 1] ?? this.text.length;
	}
	/** The offset after the last character of a 1-based line, its terminator (LF or CRLF) left out. */
	lineEnd(line) {
		const next = this.#starts()[line];
		if (next === void 0) return this.text.length;
		return this.text.charCodeAt(next - 2) === 13 ? next - 2 : next - 1;
	}
	/** Number of lines; a terminator at the end of the text does not open another one. */
	get lineCount() {
		const starts = this.#starts();
		return (starts[starts.length - 1] ?? 0) === this.text.length && starts.length > 1 ? starts.length - 1 : starts.length;
	}
	/** A 1-based line's text without its terminator. */
	line(line) {
		return this.text.slice(this.lineStart(line), this.lineEnd(line));
	}
	/** The place of a span of this text. */
	place(span) {
		const line = this.lineAt(span.start);
		const endLine = this.lineAt(Math.max(span.start, span.end));
		return {
			file: this.file,
			line,
			column: span.start - this.lineStart(line) + 1,
			endLine,
			endColumn: span.end - this.lineStart(endLine) + 1
		};
	}
	#starts() {
		if (this.#lineStarts === void 0) {
			let starts = new Uint32Array(64 + Math.ceil(this.text.length / 64));
			let count = 1;
			for (let at = this.text.indexOf("\n"); at >= 0; at = this.text.indexOf("\n", at + 1)) {
				if (count === starts.length) {
					const larger = new Uint32Array(starts.length * 2);
					larger.set(starts);
					starts = larger;
				}
				starts[count] = at + 1;
				count += 1;
			}
			this.#lineStarts = starts.slice(0, count);
		}
		return this.#lineStarts;
	}
};

// src/workload/security-context.ts
/**
* The effective value of a security context field that exists on container and pod (runAsUser, runAsNonRoot,
* runAsGroup, seLinuxOptions, seccompProfile, appArmorProfile, windowsOptions): the container's where written, else
* the pod's. Where neither is, the container's field, not written.
*/
function effective(container, path) {
	const own = container.securityContext.at(path);
	if (!own.isAbsent) return {
		field: own,
		from: "container"
	};
	const inherited = container.pod.securityContext.at(path);
	return inherited.isAbsent ? {
		field: own,
		from: "unset"
	} : {
		field: inherited,
		from: "pod"
	};
}

// src/workload/api-validity.ts
/**
* What the API server would refuse, or the kubelet never start, in an object's pods: what a fix must not bring about.
* Source: kubernetes pkg/apis/core/validation/validation.go (ValidateSecurityContext, validateWindows, validateHostNetwork),
* pkg/kubelet/kuberuntime/security_context.go (verifyRunAsNonRoot).
*
* @returns one clause for each fault, the same for the same fault before and after a change
*/
function apiFaults(object) {
	return podsOf(object).flatMap((pod) => [...podFaults(pod), ...pod.containers.flatMap(containerFaults)]);
}
function podFaults(pod) {
	return [...windowsFaults(pod), ...hostNetworkFaults(pod)];
}
/** Fields of a pod's security context that Windows has not (validateWindows). */
const linuxPodFields = [
	"appArmorProfile",
	"seLinuxOptions",
	"seccompProfile",
	"fsGroup",
	"fsGroupChangePolicy",
	"sysctls",
	"runAsUser",
	"runAsGroup",
	"supplementalGroups",
	"supplementalGroupsPolicy"
];
function windowsFaults(pod) {
	if (!pod.isWindows) return [];
	return linuxPodFields.filter((field) => !pod.securityContext.get(field).isAbsent).map((field) => `the API server refuses \`${field}\` in the \`securityContext\` of a Windows pod`);
}
function hostNetworkFaults(pod) {
	if (pod.spec.get("hostNetwork").boolean !== true) return [];
	return pod.containers.filter(({ field }) => field.get("ports").items().some((port) => hasOtherHostPort(port))).map(({ name }) => `under \`hostNetwork: true\` the \`hostPort\` of \`${name}\` must equal its \`containerPort\``);
}
function hasOtherHostPort(port) {
	const host = port.get("hostPort").integer;
	return host !== void 0 && host !== 0n && host !== port.get("containerPort").integer;
}
const linuxFields = [
	"privileged",
	"allowPrivilegeEscalation",
	"readOnlyRootFilesystem",
	"capabilities",
	"procMount",
	"seLinuxOptions",
	"seccompProfile",
	"appArmorProfile",
	"runAsUser",
	"runAsGroup"
];
function containerFaults(container) {
	const { name, securityContext, pod } = container;
	const faults = [];
	if (securityContext.get("allowPrivilegeEscalation").boolean === false) {
		const refused = (other) => `the API server refuses \`allowPrivilegeEscalation: false\` beside ${other} in \`${name}\``;
		if (securityContext.get("privileged").boolean === true) faults.push(refused("`privileged: true`"));
		if (securityContext.at(["capabilities", "add"]).items().some(({ string }) => string === "CAP_SYS_ADMIN")) faults.push(refused("an added `CAP_SYS_ADMIN`"));
	}
	if (pod.isWindows && linuxFields.some((field) => !securityContext.get(field).isAbsent)) faults.push(`the API server refuses Linux fields of a security context in the Windows container \`${name}\``);
	if (effective(container, ["runAsNonRoot"]).field.boolean === true && effective(container, ["runAsUser"]).field.integer === 0n) faults.push(`\`${name}\` would run as user 0 with \`runAsNonRoot: true\`, and the kubelet would never start it`);
	return faults;
}

// src/fixes/prove.ts
/**
* Proves edits of a document: applied, it reads; every finding claimed is gone and no new one is there; nothing else
* has changed; and the API server takes what it took before.
*
* @returns undefined where proved, else why not, as a clause
*/
function prove(context, edits, claims) {
	const { source, span } = context.document;
	const { objects: judged } = context.reading;
	const shifted = edits.map(({ start, end, text }) => ({
		span: {
			start: start - span.start,
			end: end - span.start
		},
		text
	}));
	const slice = applyEdits(source.text.slice(span.start, span.end), shifted);
	const after = new SourceText(source.file, slice);
	const read = readDocument(slice, {
		start: 0,
		end: slice.length
	}, true);
	if (read.kind === "unreadable") return "the changed text would not be valid YAML";
	const objects = objectsIn(read.root, after, 0, context.document);
	if (objects.length !== judged.length) return "the changed text would hold other objects";
	for (const [index, object] of objects.entries()) {
		const before = judged[index];
		const own = claims.filter((claim) => claim.object === index);
		const reason = before === void 0 ? "the changed text would hold other objects" : proveObject(context, index, before, object, own);
		if (reason !== void 0) return reason;
	}
}
function proveObject(context, index, before, after, claims) {
	const changed = claims.flatMap((claim) => claim.changed);
	if (!isSameExcept(before.root, after.root, changed)) return "other values of the object would change with it";
	if (claims.length === 0) return void 0;
	const faults = apiFaults(before);
	const fault = apiFaults(after).find((found) => !faults.includes(found));
	if (fault !== void 0) return fault;
	const counts = /* @__PURE__ */ new Map();
	for (const answer of context.reading.answers[index] ?? []) count(counts, answerKey(answer), 1);
	for (const answer of claims.flatMap(({ cured }) => cured)) count(counts, answerKey(answer), -1);
	for (const answer of askRules(after, context.questions).answers) {
		const key = answerKey(answer);
		if ((counts.get(key) ?? 0) <= 0) return claims.some(({ cured }) => cured.some((claimed) => answerKey(claimed) === key)) ? `it would not cure \`${answer.rule.id}\`` : `it would bring about \`${answer.rule.id}\``;
		count(counts, key, -1);
	}
}
function count(counts, key, by) {
	counts.set(key, (counts.get(key) ?? 0) + by);
}
/** Whether two values are equal to the cluster, apart from what stands at or below the given paths. */
function isSameExcept(before, after, changed) {
	if (changed.some((path) => startsWith(before.path, path))) return true;
	if (before.isList && changed.some((path) => path.length > before.path.length && startsWith(path, before.path) && isItemRemoval(path, before))) return true;
	if (before.isMap && after.isMap) return [.../* @__PURE__ */ new Set([...before.keys(), ...after.keys()])].every((key) => isSameExcept(before.get(key), after.get(key), changed));
	if (changed.some((path) => startsWith(path, before.path)) && (before.isAbsent || after.isAbsent)) return true;
	if (before.isList && after.isList) {
		const items = before.items();
		const others = after.items();
		return items.length === others.length && items.every((item, index) => isSameExcept(item, others[index] ?? item, changed));
	}
	if (before.value?.type === "scalar" && after.value?.type === "scalar") {
		const [a, b] = [before.scalar, after.scalar];
		return a?.type === b?.type && before.display === after.display;
	}
	return before.isAbsent && after.isAbsent;
}
/** A path to an item of the list itself: items behind a removed one move up, so the list is compared by its findings. */
function isItemRemoval(path, list) {
	return path.length === list.path.length + 1 && typeof path.at(-1) === "number";
}

// src/fixes/make-fixes.ts
/**
* Fixes for findings of one document: all groups are proved together in one reading; where that fails each by itself,
* then finding by finding, so that what can be proved is offered and the rest told why not.
*/
function makeFixes(context, candidates) {
	const refusals = /* @__PURE__ */ new Map();
	const groups = groupCandidates(candidates);
	const whole = groups.map((group) => attempt(context, group));
	const edits = whole.map((result) => result.kind === "edits" ? result.edits : []);
	if (whole.every(({ kind }) => kind === "edits") && !overlap(edits.flat()) && prove(context, edits.flat(), groups.map(claimOf)) === void 0) return {
		fixes: groups.map((group, index) => ({
			group,
			edits: edits[index] ?? []
		})),
		refusals
	};
	const fixes = [];
	for (const group of groups) {
		const fix = bestFix(context, group, refusals);
		if (fix === void 0) continue;
		const together = [...fixes, fix];
		const reason = !overlap(together.flatMap((one) => one.edits)) ? prove(context, together.flatMap((one) => one.edits), together.map((one) => claimOf(one.group))) : "another suggestion changes the same text";
		if (reason === void 0) fixes.push(fix);
		else for (const { fingerprint } of fix.group.candidates) refusals.set(fingerprint, reason);
	}
	return {
		fixes,
		refusals
	};
}
/** The largest part of a group that can be proved; what stays behind gets its reason. */
function bestFix(context, group, refusals) {
	const all = proved(context, group);
	if (all.kind === "proved") return all.fix;
	let best;
	let rest = [...group.candidates].sort((a, b) => compareSeverity(a.answer.severity, b.answer.severity));
	for (let isGrowing = true; isGrowing;) {
		isGrowing = false;
		const left = [];
		for (const candidate of rest) {
			const result = proved(context, {
				...group,
				candidates: [...best?.group.candidates ?? [], candidate]
			});
			if (result.kind === "proved") {
				best = result.fix;
				isGrowing = true;
			} else {
				refusals.set(candidate.fingerprint, result.reason);
				left.push(candidate);
			}
		}
		rest = left;
	}
	for (const { fingerprint } of best?.group.candidates ?? []) refusals.delete(fingerprint);
	return best;
}
function proved(context, group) {
	const result = attempt(context, group);
	if (result.kind === "refused") return result;
	const reason = prove(context, result.edits, [claimOf(group)]);
	return reason === void 0 ? {
		kind: "proved",
		fix: {
			group,
			edits: result.edits
		}
	} : {
		kind: "refused",
		reason
	};
}
function attempt(context, group) {
	const object = context.reading.objects[group.object];
	const node = object?.root.node;
	if (object === void 0 || node === void 0) return {
		kind: "refused",
		reason: "the object is not written here"
	};
	const tree = mergeChanges(changesOf(group));
	if (tree.kind === "conflict") return {
		kind: "refused",
		reason: "two changes of it contradict each other"
	};
	const kept = new Set(group.candidates.flatMap(({ answer }) => keptPaths(answer)).map((path) => JSON.stringify(path)));
	return editObject(context.document.source, context.reading.root, node, pruneEmptied(tree, object.root, kept));
}
/** The changes of a group. A safe one (a spelling) gives way where another sets the same field: that cures it too. */
function changesOf({ candidates }) {
	const firm = candidates.filter(({ cure }) => cure.risk !== "safe").flatMap(({ cure }) => cure.changes);
	const taken = new Set(firm.map(({ path }) => JSON.stringify(path)));
	const safe = candidates.filter(({ cure }) => cure.risk === "safe").flatMap(({ cure }) => cure.changes);
	return [...firm, ...safe.filter(({ path }) => !taken.has(JSON.stringify(path)))];
}
/** Containers and pod specs stay, whatever is taken from them. */
function keptPaths({ pod }) {
	return pod === void 0 ? [] : [pod.spec.path, ...pod.containers.map(({ field }) => field.path)];
}
function claimOf(group) {
	return {
		object: group.object,
		cured: group.candidates.map(({ answer }) => answer),
		changed: group.candidates.flatMap(({ cure }) => cure.changes.map(({ path }) => path))
	};
}
function overlap(edits) {
	const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
	return sorted.some((edit, index) => edit.start < (sorted[index - 1]?.end ?? 0));
}
/** Groups findings by the container, pod spec or object that their changes stand in; one that spans two joins them. */
function groupCandidates(candidates) {
	const groups = /* @__PURE__ */ new Map();
	for (const candidate of candidates) {
		const homes = candidate.cure.changes.map((change) => homeOf$1(change, candidate.answer));
		const [first, ...others] = [...new Map(homes.map((home) => [keyOf$2(candidate.object, home), home])).entries()];
		if (first === void 0) continue;
		const shortest = [first, ...others].reduce((a, b) => b[1].length < a[1].length ? b : a);
		const group = groups.get(shortest[0]) ?? {
			object: candidate.object,
			at: shortest[1],
			candidates: []
		};
		group.candidates.push(candidate);
		for (const [key] of [first, ...others]) {
			const joined = groups.get(key);
			if (joined !== void 0 && joined !== group) group.candidates.push(...joined.candidates);
			groups.set(key, group);
		}
	}
	return [...new Set(groups.values())];
}
function keyOf$2(object, at) {
	return JSON.stringify([object, at]);
}
function homeOf$1(change, { pod }) {
	const container = containerAt(change.path, pod);
	if (container !== void 0) return container.field.path;
	return pod !== void 0 && startsWith(change.path, pod.spec.path) ? pod.spec.path : [];
}

// src/fixes/fix-findings.ts
/**
* Makes and proves fixes for findings; those not in `wanted` (out of scope, waived) get none and are not touched.
*/
function fixFindings(attributed, wanted, inspection, settings) {
	const refusals = /* @__PURE__ */ new Map();
	const documents = /* @__PURE__ */ new Map();
	for (const item of attributed) {
		const { found, finding } = item;
		if (found === null || !wanted(finding)) continue;
		const refusal = refusalOf(found, settings);
		if (refusal !== void 0) {
			refusals.set(item, refusal);
			continue;
		}
		const { document } = found.judged;
		const known = documents.get(document);
		if (known === void 0) documents.set(document, [{
			item,
			found
		}]);
		else known.push({
			item,
			found
		});
	}
	const made = [];
	for (const [document, items] of documents) made.push(...fixDocument(document, items, inspection, refusals));
	made.sort((a, b) => order(a.fix, b.fix));
	const ids = /* @__PURE__ */ new Map();
	const fixes = made.map(({ fix, items }, index) => {
		const id = `f${index + 1}`;
		for (const item of items) ids.set(item, id);
		return {
			id,
			...fix
		};
	});
	return {
		findings: attributed.map((item) => {
			const fix = ids.get(item) ?? null;
			const fixRefusal = fix !== null ? null : refusals.get(item) ?? item.finding.fixRefusal ?? (wanted(item.finding) ? null : "not in scope of this change");
			return {
				...item.finding,
				fix,
				fixRefusal
			};
		}),
		fixes
	};
}
function order(a, b) {
	const [first, second] = [a.edits[0], b.edits[0]];
	if (first === void 0 || second === void 0) return 0;
	return first.file < second.file ? -1 : first.file > second.file ? 1 : first.span.start - second.span.start;
}
/** Why a finding has no fix where only safe ones were asked for. */
const riskRefusal = "the fix may break something";
function refusalOf({ cure, known, judged }, settings) {
	const { output, role } = judged;
	if (output !== void 0) return `the file is generated from ${output.template ?? output.label}; change it there, edits here are lost at the next rendering`;
	if (cure.kind === "none") return cure.reason;
	if (settings.fixes === "safe" && cure.risk === "may-break") return riskRefusal;
	if (role === "json-patch") return "it is a JSON patch; change the value in its operation";
	if (known === "shape") return "the pod is merged by the operator of its kind, whose fields are not known here";
}
function fixDocument(document, items, { readings, questions }, refusals) {
	const reading = readings.take(document);
	if (reading === void 0) return [];
	const byCandidate = /* @__PURE__ */ new Map();
	const candidates = [];
	for (const { item, answer, object } of withAnswers(items, reading)) {
		const { cure } = answer.report;
		if (cure.kind !== "changes") continue;
		const fingerprint = `${candidates.length} ${item.finding.fingerprint}`;
		byCandidate.set(fingerprint, item);
		candidates.push({
			answer,
			fingerprint,
			cure,
			object
		});
	}
	const { fixes, refusals: refused } = makeFixes({
		document,
		reading,
		questions
	}, candidates);
	for (const [fingerprint, reason] of refused) {
		const item = byCandidate.get(fingerprint);
		if (item !== void 0) refusals.set(item, reason);
	}
	return fixes.map((fix) => {
		const cured = fix.group.candidates.flatMap(({ fingerprint }) => byCandidate.get(fingerprint) ?? []);
		return {
			fix: toFix(fix, cured, document.source),
			items: cured
		};
	});
}
/** Findings with the answers that they were made of, in this reading of their document. */
function* withAnswers(items, reading) {
	const answers = reading.answers.map((own) => {
		const byKey = /* @__PURE__ */ new Map();
		for (const answer of own) {
			const key = answerKey(answer);
			const known = byKey.get(key);
			if (known === void 0) byKey.set(key, [answer]);
			else known.push(answer);
		}
		return byKey;
	});
	for (const { item, found } of items) {
		const object = found.judged.ordinal;
		const answer = answers[object]?.get(foundKey(found))?.shift();
		if (answer !== void 0) yield {
			item,
			answer,
			object
		};
	}
}
function toFix({ group, edits }, cured, source) {
	const cures = group.candidates.map(({ cure }) => cure);
	const cautions = [...new Set(cures.flatMap(({ caution }) => caution ?? []))];
	const container = containerAt(group.at, group.candidates[0]?.answer.pod);
	return {
		title: titleOf(group.candidates),
		container: container === void 0 ? null : {
			name: container.name,
			type: container.type
		},
		risk: cures.some(({ risk }) => risk === "may-break") ? "may-break" : "safe",
		cautions,
		cures: [...new Set(cured.map(({ finding }) => finding.fingerprint))],
		edits: edits.map(({ start, end, text }) => ({
			file: source.file,
			span: {
				start,
				end
			},
			place: source.place({
				start,
				end
			}),
			text
		})),
		suggestible: isSuggestible(cured, group.candidates, edits, source)
	};
}
function titleOf(candidates) {
	const isGap = ({ answer }) => Number(answer.report.isAbsence);
	const ordered = [...candidates].sort((a, b) => isGap(a) - isGap(b));
	const [first, second, ...others] = [...new Set(ordered.map(({ cure }) => cure.title))];
	if (first === void 0) return "";
	if (second === void 0) return first;
	return first + (others.length === 0 ? ` and ${lower(second)}` : `, ${lower(second)} and ${others.length} more`);
}
function lower(text) {
	return text.charAt(0).toLowerCase() + text.slice(1);
}
/** review.md section 2, "Never": what GitHub would apply otherwise than meant, or would show of a secret. */
function isSuggestible(cured, candidates, edits, source) {
	if (source.text.includes("\r\n")) return false;
	const lines = edits.map(({ start, end }) => ({
		first: source.lineAt(start),
		last: source.lineAt(Math.max(start, end - 1))
	}));
	if (!source.text.endsWith("\n") && lines.some(({ last }) => last >= source.lineCount)) return false;
	if (cured[0]?.finding.resource?.kind === "Secret") return false;
	return !candidates.flatMap(({ answer }) => answer.pod?.containers.flatMap(({ field }) => envLines(field, source)) ?? []).some((line) => lines.some(({ first, last }) => line >= first && line <= last));
}
/** The lines of env values, in the file of the container. */
function envLines(container, source) {
	return container.get("env").items().flatMap((item) => {
		const span = item.get("value").entrySpan;
		if (span === void 0) return [];
		const first = source.lineAt(span.start);
		const last = source.lineAt(Math.max(span.start, span.end - 1));
		return Array.from({ length: last - first + 1 }, (_, index) => first + index);
	});
}

// src/rules/borrowed-from.ts
/**
* A clause for a value that is written elsewhere in the document: " through the alias `*hardened` (written on line 7)";
* '' for a value that stands here.
*/
function borrowedFrom(field, { source }) {
	const { borrowed } = field;
	if (borrowed === void 0) return "";
	const text = source.text.slice(borrowed.at.start, borrowed.at.end);
	return ` through ${borrowed.by === "alias" ? "the alias" : "the merge key"}${/^(?:\*[^\s,[\]{}`]{1,60}|<<)$/.test(text) ? ` \`${text}\`` : ""} (written on line ${source.lineAt(borrowed.anchor.start)})`;
}

// src/rules/cure.ts
/** A cure that changes no running pod's behaviour. */
function safeCure(title, ...changes) {
	return {
		kind: "changes",
		title,
		risk: "safe",
		caution: null,
		changes
	};
}
/** A cure that may break something; `caution` says what and how to see it. */
function riskyCure(title, caution, ...changes) {
	return {
		kind: "changes",
		title,
		risk: "may-break",
		caution,
		changes
	};
}
/** No change is offered; `reason` says why, as a clause for the reader ("the right user id depends on the image"). */
function noCure(reason) {
	return {
		kind: "none",
		reason
	};
}
/** A cure where the kind's own API has the field that it writes, else none (a Tekton Task's pod has no security context). */
function whereTaken(isTaken, cure) {
	return isTaken ? cure : noCure("the API of this kind does not take the field here");
}

// src/rules/example-pod.ts
/** A complete Pod for a rule's page. */
function examplePod({ spec = "", container = "", rest = "" }) {
	return [
		"apiVersion: v1\nkind: Pod\nmetadata:\n  name: app\nspec:",
		indented(spec, 2),
		"  containers:\n    - name: app\n      image: example/app:1.0",
		indented(container, 6),
		indented(rest, 2)
	].filter((part) => part !== "").join("\n");
}
function indented(text, by) {
	return text === "" ? "" : text.replaceAll(/^/gm, " ".repeat(by));
}

// src/rules/report.ts
/** A report that the rule is broken, whatever the field's value is. */
function violation(field, details) {
	const { what, why, todo, cure, severity } = details;
	const isAbsence = details.isAbsence ?? field.isAbsent;
	const value = details.value ?? (isAbsence ? "unset" : "written");
	const level = severity === void 0 ? {} : { severity };
	const added = details.addition === void 0 ? {} : { addition: details.addition };
	return {
		field,
		outcome: "violates",
		isAbsence,
		value,
		message: {
			what,
			why,
			todo
		},
		cure,
		...level,
		...added
	};
}
/**
* A report about a field. Where a placeholder stands in it, nobody can say whether the rule is broken: the outcome is
* then `cannot-tell`, with a message that says so, and there is nothing to cure.
*/
function report$1(field, details) {
	if (!field.isPlaceholder) return violation(field, details);
	return {
		...violation(field, details),
		outcome: "cannot-tell",
		isAbsence: false,
		value: "placeholder",
		message: {
			what: `${nameOf$2(field)} holds a placeholder, so its value is not known here.`,
			why: details.why,
			todo: "Make sure that what replaces it complies."
		},
		cure: noCure("the value is a placeholder")
	};
}
/**
* A report about a value that must not be true and is of a type that the API server refuses (`"true"` for a boolean):
* nobody can say what is meant. Placeholders are told as such.
*
* @param wanted what must stand there ("a boolean")
*/
function wrongType(field, wanted, why) {
	if (field.isPlaceholder) return report$1(field, {
		what: "",
		why,
		todo: "",
		cure: noCure("")
	});
	return {
		field,
		outcome: "cannot-tell",
		isAbsence: false,
		value: "wrong-type",
		message: {
			what: `${nameOf$2(field)} is not ${wanted}, so the API server refuses it and nobody can say what is meant.`,
			why,
			todo: `Write ${wanted}, or leave it out.`
		},
		cure: noCure("the value that is meant is not known")
	};
}
/** The key under which a field stands: its own, or that of the list whose item it is. */
function nameOf$2({ path }) {
	const key = path.findLast((step) => typeof step === "string") ?? "";
	return typeof path.at(-1) === "number" ? `An item of \`${key}\`` : `\`${key}\``;
}

// src/rules/security-fields.ts
/** Security fields that only containers have in their `securityContext`. Source: core/v1 SecurityContext. */
const containerOnlyFields = /* @__PURE__ */ new Set([
	"privileged",
	"allowPrivilegeEscalation",
	"readOnlyRootFilesystem",
	"procMount",
	"capabilities"
]);
/** Security fields that only the pod's `securityContext` has. Source: core/v1 PodSecurityContext. */
const podOnlyFields = /* @__PURE__ */ new Set([
	"fsGroup",
	"fsGroupChangePolicy",
	"seLinuxChangePolicy",
	"supplementalGroups",
	"supplementalGroupsPolicy",
	"sysctls"
]);
/** Security fields that both have. */
const commonFields = /* @__PURE__ */ new Set([
	"runAsUser",
	"runAsGroup",
	"runAsNonRoot",
	"seLinuxOptions",
	"seccompProfile",
	"appArmorProfile",
	"windowsOptions"
]);
/** Security fields of the pod spec itself. */
const podSpecFields = /* @__PURE__ */ new Set([
	"hostNetwork",
	"hostPID",
	"hostIPC",
	"hostUsers",
	"automountServiceAccountToken",
	"serviceAccountName",
	"shareProcessNamespace"
]);
/** The booleans among those of the pod spec: where `yes` and `on` matter. */
const podSpecBooleans = [
	"hostNetwork",
	"hostPID",
	"hostIPC",
	"hostUsers",
	"automountServiceAccountToken",
	"shareProcessNamespace"
];
/** The booleans among those of a container's security context. */
const contextBooleans = [
	"privileged",
	"allowPrivilegeEscalation",
	"readOnlyRootFilesystem",
	"runAsNonRoot"
];
const containerLists = [
	"containers",
	"initContainers",
	"ephemeralContainers"
];
const heldBySpec = /* @__PURE__ */ new Set([
	...podSpecFields,
	"serviceAccount",
	"securityContext",
	"os",
	"volumes"
]);
const heldByContainer = [
	["securityContext"],
	["ports", "hostPort"],
	["volumeMounts"],
	[
		"livenessProbe",
		"httpGet",
		"host"
	],
	["name"],
	["image"]
];
/** Whether a path of an object is a security field of one of its pods, or holds one, or lies in a security context. */
function isSecurityPath(path, pods) {
	return pods.some(({ spec, containers }) => {
		if (containers.some(({ field }) => isInContainer(path, field.path))) return true;
		if (path.slice(0, spec.path.length).some((step, index) => step !== spec.path[index])) return false;
		return path.length <= spec.path.length || isSecurityField(path.slice(spec.path.length));
	});
}
/** Whether a path is a security field of the container at another path, or holds one. */
function isInContainer(path, container) {
	if (!container.every((step, index) => path.length <= index || step === path[index])) return false;
	return path.length <= container.length || isOfContainer(path.slice(container.length));
}
/** The same for a path below a pod spec. */
function isSecurityField([first, ...rest]) {
	const key = String(first);
	if (!containerLists.includes(key)) return heldBySpec.has(key);
	return isOfContainer(rest.filter((step) => typeof step === "string"));
}
/** The same for a path below a container. */
function isOfContainer(path) {
	const keys = path.filter((step) => typeof step === "string");
	if (keys.length === 0) return true;
	return heldByContainer.some((chain) => chain.every((step, index) => index >= keys.length || step === keys[index]));
}

// src/rules/wording.ts
const longest = 80;
/** The first characters of a value, in backticks. */
function quoted$1(text) {
	const value = text === void 0 || text === "" ? "\"\"" : text;
	return `\`${value.length > longest ? `${value.slice(0, 79)}…` : value}\``;
}
const names$1 = {
	regular: "Container",
	init: "Init container",
	ephemeral: "Ephemeral container"
};
/** How a sentence begins that is about a container. */
function containerName({ type, name }) {
	return `${names$1[type]} ${quoted$1(name)}`;
}
/** A field as it is written: `privileged: true`, with quotes where a text looks like something else. */
function statement(field) {
	const key = String(field.path.at(-1));
	if (field.isMap) return `\`${key}\` to a map`;
	if (field.isList) return `\`${key}\` to a list`;
	const text = field.display ?? "";
	const looksOtherwise = /^(?:|true|false|yes|no|on|off|null|~)$/i.test(text) || !Number.isNaN(Number(text));
	return quoted$1(`${key}: ${field.string !== void 0 && looksOtherwise ? JSON.stringify(text) : text}`);
}
/** A sentence for a value of a type that the API server refuses, else ''. */
function refusal$1(isRightType, wanted) {
	return isRightType ? "" : ` The API server refuses it, for it is not ${wanted}.`;
}
/** `a`, `b` and `c`; at most five of them by name. */
function listed$1(items) {
	const shown = items.length > 6 ? [...items.slice(0, 5), `${items.length - 5} more`] : items;
	const last = shown.at(-1) ?? "";
	return shown.length < 2 ? last : `${shown.slice(0, -1).join(", ")} and ${last}`;
}
/** `Deployment shop/api`, in backticks. */
function resourceName({ objectKind, name }) {
	return quoted$1(name === null ? objectKind : `${objectKind}/${name}`);
}

// src/rules/ambiguous-boolean.ts
const ambiguousBoolean = {
	id: "ambiguous-boolean",
	subject: "object",
	severity: "warning",
	summary: "A security field is a boolean to the cluster and text to other tools",
	control: null,
	check(object, _policy, pods) {
		const account = object.kind === "ServiceAccount" ? [object.root.get("automountServiceAccountToken")] : [];
		return [...pods.flatMap(booleansOf), ...account].flatMap((field) => ambiguous(field, object));
	},
	documentation: {
		guidance: "Set by security context.",
		details: "kubectl, Helm and the API server’s clients read `yes`, `on` and `y` as true and `no`, `off` and `n` as false, as YAML 1.1 does. Kustomize and many linters read YAML 1.2, in which they are text: they miss what the cluster does, or the server refuses what they write. What the value means to the cluster is judged by the other rules.",
		breaks: "",
		elsewhere: ["Tools that read YAML 1.2 (Trivy, KICS, terrascan, Kubescape) see a text in `hostNetwork: yes` and say nothing."],
		violates: examplePod({ spec: "hostNetwork: no" }),
		complies: examplePod({ spec: "hostNetwork: false" }),
		references: { links: ["https://yaml.org/type/bool.html"] }
	}
};
/** The fields of a pod that are booleans to its security, written or not. */
function booleansOf({ spec, securityContext, containers }) {
	const own = containers.map((container) => container.securityContext);
	return [
		...podSpecBooleans.map((key) => spec.get(key)),
		securityContext.get("runAsNonRoot"),
		...own.flatMap((context) => contextBooleans.map((key) => context.get(key))),
		...[securityContext, ...own].map((context) => context.at(["windowsOptions", "hostProcess"]))
	];
}
function ambiguous(field, object) {
	const { value, boolean } = field;
	if (!(value?.type === "scalar" && value.style === "plain" && boolean !== void 0) || /^(?:true|false)$/i.test(value.text)) return [];
	return [report$1(field, {
		what: `${quoted$1(`${String(field.path.at(-1))}: ${value.text}`)}${borrowedFrom(field, object)} is \`${boolean}\` to the cluster and the text “${value.text}” to other tools.`,
		why: "Reviewers and tools that read it otherwise do not see what the cluster does.",
		todo: `Write \`${boolean}\`.`,
		cure: safeCure("Write the boolean plainly", {
			op: "set",
			path: field.path,
			value: boolean
		})
	})];
}

// src/rules/security-contexts.ts
/** The pod's own security context, then its containers': where a written value violates even when it is overridden. */
function securityContextsOf(pod) {
	const { podSecurityContext, containerSecurityContext } = pod.api;
	return [{
		whose: "The pod’s `securityContext`",
		context: pod.securityContext,
		isTaken: podSecurityContext
	}, ...pod.containers.map((container) => ({
		whose: containerName(container),
		context: container.securityContext,
		isTaken: containerSecurityContext
	}))];
}

// src/rules/standards.ts
/** Minor versions of Kubernetes with which the Standards changed what a control looks at. */
const standards = {
	/** `seccompProfile` fields count, no longer the annotations (check_seccompProfile_*.go). */
	seccompFields: 19,
	/** Restricted looks at capabilities of its own (check_capabilities_restricted.go). */
	restrictedCapabilities: 22,
	/** Restricted leaves Windows pods out of privilege escalation, capabilities and seccomp. */
	windowsExempt: 25,
	/** The SELinux type `container_engine_t` passes (check_seLinuxOptions.go). */
	engineType: 31,
	/** `hostUsers: false` relaxes running as root, and /proc under baseline. */
	ownUsersRelaxed: 35
};
/** A control that both levels have alike. */
function onBothLevels(control) {
	const { since, fails, ...rest } = control;
	return {
		...rest,
		baseline: {
			since,
			fails
		},
		restricted: {
			since,
			fails
		}
	};
}

// src/rules/apparmor-profile.ts
const key$6 = "appArmorProfile";
const prefix$2 = "container.apparmor.security.beta.kubernetes.io/";
const why$8 = "AppArmor’s default profile keeps a process from mounting file systems and writing to the node’s kernel interface.";
const caution$1 = "What the default profile denies fails with “Permission denied” on nodes with AppArmor; the node’s kernel log names it.";
const apparmorProfile = {
	id: "apparmor-profile",
	subject: "pod",
	severity: "error",
	summary: "AppArmor does not confine the container",
	control: onBothLevels({
		name: "AppArmor",
		since: 0,
		fails: "`appArmorProfile.type` of pod or container is neither `RuntimeDefault` nor `Localhost`, or an annotation `container.apparmor.security.beta.kubernetes.io/*` is neither empty, `runtime/default` nor `localhost/*`",
		source: "check_appArmorProfile.go"
	}),
	check(pod, { profile }) {
		if (profile === "guidance" && pod.isWindows) return [];
		return [...securityContextsOf(pod).filter(({ context }) => {
			const field = context.get(key$6);
			return !field.isAbsent && !["RuntimeDefault", "Localhost"].includes(field.get("type").string ?? "");
		}).map((level) => fieldReport(pod, level)), ...annotationReports(pod)];
	},
	documentation: {
		guidance: "Set by security context, enforced by Pod Security Admission.",
		details: "Unset means the runtime’s default profile on nodes with AppArmor, and complies. `Unconfined`, or a type that nobody knows, switches it off: in the field `appArmorProfile` of pod or container (Kubernetes 1.30 and newer), or in the older annotation `container.apparmor.security.beta.kubernetes.io/<container>`. A value on the pod counts even where containers override it. Windows pods are exempt under `guidance`.",
		breaks: "What the default profile denies (mounts, writing below `/proc/sys`) fails with “Permission denied” on nodes with AppArmor; the node’s kernel log names it. A `Localhost` profile can allow it.",
		violates: examplePod({ spec: "securityContext:\n  appArmorProfile:\n    type: Unconfined" }),
		complies: examplePod({ spec: "securityContext:\n  appArmorProfile:\n    type: RuntimeDefault" }),
		references: {
			nsa: "Kubernetes Pod security: Pod security enforcement",
			attack: "T1611 Escape to Host",
			tools: {
				Gatekeeper: "K8sPSPAppArmor",
				kubesec: "ApparmorAny",
				Polaris: "linuxHardening",
				Trivy: "KSV-0002"
			},
			links: ["https://kubernetes.io/docs/concepts/security/pod-security-standards/", "https://kubernetes.io/docs/tutorials/security/apparmor/"]
		}
	}
};
function fieldReport(pod, { whose, context, isTaken }) {
	const field = context.get(key$6);
	const type = field.get("type");
	const what = type.isAbsent ? `${whose} has an \`${key$6}\` without a \`type\`, which the API server refuses` : `${whose} sets ${statement(type)} in \`${key$6}\``;
	return report$1(type.isWritten ? type : field, {
		what: `${what}${borrowedFrom(type, pod.object)}.`,
		why: why$8,
		todo: "Set `type` to `RuntimeDefault`, or remove the profile: the default applies then.",
		value: type.display ?? "unset",
		isAbsence: type.isAbsent,
		cure: whereTaken(isTaken, riskyCure("Confine by AppArmor’s default profile", caution$1, {
			op: "set",
			path: [...field.path, "type"],
			value: "RuntimeDefault"
		}))
	});
}
/** Source: pod-security-admission policy/check_appArmorProfile.go; the container named need not be there. */
function annotationReports(pod) {
	const annotations = pod.metadata.get("annotations");
	return annotations.keys().filter((name) => name.startsWith(prefix$2)).map((name) => annotations.get(name)).filter(({ display = "" }) => display !== "" && display !== "runtime/default" && !display.startsWith("localhost/")).map((field) => report$1(field, {
		what: `The annotation for container ${quoted$1(String(field.path.at(-1)).slice(47))} sets the profile ${quoted$1(field.display)}${borrowedFrom(field, pod.object)}.`,
		why: why$8,
		todo: "Remove the annotation: the default profile applies then.",
		value: field.display ?? "",
		cure: whereTaken(pod.known === "kind", riskyCure("Confine by AppArmor’s default profile", caution$1, {
			op: "remove",
			path: field.path
		}))
	}));
}

// src/rules/capability.ts
/** What each Linux capability lets a process do. Source: man 7 capabilities. */
const meanings = {
	ALL: "do everything that root may do",
	AUDIT_CONTROL: "switch kernel auditing off and change its rules",
	AUDIT_READ: "read the kernel’s audit log",
	AUDIT_WRITE: "write records into the kernel’s audit log",
	BLOCK_SUSPEND: "keep the node from suspending",
	BPF: "load BPF programs into the node’s kernel",
	CHECKPOINT_RESTORE: "checkpoint and restore processes",
	CHOWN: "give any file to any user",
	DAC_OVERRIDE: "read, write and execute any file whatever its permissions",
	DAC_READ_SEARCH: "read any file and open files of the node by handle",
	FOWNER: "change permissions of files that it does not own",
	FSETID: "keep set-user-ID bits on files that it changes",
	IPC_LOCK: "lock memory without limit",
	IPC_OWNER: "use any shared memory whatever its permissions",
	KILL: "signal any process",
	LEASE: "take leases on any file",
	LINUX_IMMUTABLE: "change files marked immutable",
	MAC_ADMIN: "change the mandatory access control policy",
	MAC_OVERRIDE: "override mandatory access control",
	MKNOD: "create device files",
	NET_ADMIN: "change interfaces, routes and firewall rules, and sniff traffic",
	NET_BIND_SERVICE: "listen on ports below 1024",
	NET_BROADCAST: "send broadcasts",
	NET_RAW: "send forged packets and sniff traffic",
	PERFMON: "watch performance events of the whole kernel",
	SETFCAP: "give capabilities to files",
	SETGID: "become any group",
	SETPCAP: "hand capabilities to other processes",
	SETUID: "become any user",
	SYSLOG: "read the kernel’s log and its addresses",
	SYS_ADMIN: "mount file systems and do much of what root may do",
	SYS_BOOT: "reboot the node",
	SYS_CHROOT: "change its root folder",
	SYS_MODULE: "load modules into the node’s kernel",
	SYS_NICE: "raise its own priority over others",
	SYS_PACCT: "switch process accounting",
	SYS_PTRACE: "read and change the memory of other processes",
	SYS_RAWIO: "read and write the node’s memory and devices",
	SYS_RESOURCE: "override resource limits",
	SYS_TIME: "set the node’s clock",
	SYS_TTY_CONFIG: "configure the node’s terminals",
	WAKE_ALARM: "wake the node up"
};
/** A capability's name without prefix, in capitals, as the kernel knows it. */
function capabilityName(text) {
	return text.toUpperCase().replace(/^CAP_/, "");
}
/** What a capability lets a process do, as a clause; undefined for a name that the kernel does not know. */
function capabilityMeaning(text) {
	const name = capabilityName(text);
	return Object.hasOwn(meanings, name) ? meanings[name] : void 0;
}
/** The capabilities that baseline lets a container add. Source: pod-security-admission policy/check_capabilities_baseline.go. */
const baselineCapabilities = /* @__PURE__ */ new Set([
	"AUDIT_WRITE",
	"CHOWN",
	"DAC_OVERRIDE",
	"FOWNER",
	"FSETID",
	"KILL",
	"MKNOD",
	"NET_BIND_SERVICE",
	"SETFCAP",
	"SETGID",
	"SETPCAP",
	"SETUID",
	"SYS_CHROOT"
]);

// src/rules/capabilities-add.ts
const capabilitiesAdd = {
	id: "capabilities-add",
	subject: "container",
	severity: "error",
	summary: "A container is given more capabilities",
	control: {
		name: "Capabilities",
		baseline: {
			since: 0,
			fails: `a container adds anything but ${[...baselineCapabilities].map(quoted$1).join(", ")}`
		},
		restricted: {
			since: 0,
			fails: `baseline fails, or (from v1.${standards.restrictedCapabilities} on) a container adds anything but \`NET_BIND_SERVICE\``
		},
		changes: [{
			since: standards.windowsExempt,
			what: "restricted leaves out pods with `spec.os.name: windows`"
		}],
		source: "check_capabilities_baseline.go, check_capabilities_restricted.go"
	},
	options: ["allow"],
	check(container, policy) {
		const { profile, version } = policy;
		const { pod, securityContext } = container;
		if (pod.isWindows && (profile === "guidance" || profile === "restricted" && version >= standards.windowsExempt)) return [];
		const add = securityContext.at(["capabilities", "add"]);
		if (!add.isAbsent && !add.isList) return [wrongType(add, "a list", unknownWhy)];
		return add.items().filter((item) => !isAllowed(item.display ?? "", policy)).map((item) => itemReport(container, item));
	},
	documentation: {
		guidance: "Drop capabilities and add none that is not needed.",
		details: ["A capability is one part of what root may do. Under `guidance` only `NET_BIND_SERVICE` may be added, or what the option `allow` lists instead; `restricted` says the same from v1.22 on, and `baseline` (and `restricted` before) lets thirteen pass.", "A prefix `CAP_` and small letters are understood and told. The Standards compare names exactly, so `CAP_NET_BIND_SERVICE` and `net_bind_service` fail there although the runtime may take them. Windows pods are exempt under `guidance` and, from v1.25 on, under `restricted`."].join("\n\n"),
		breaks: "What needs the capability fails with “Operation not permitted”. If the program cannot do without, allow it for this rule in the configuration or waive the rule for the container.",
		elsewhere: ["`CAP_SYS_ADMIN` is missed by kube-linter, Trivy’s KSV-0005, Checkov’s CKV_K8S_39 and Polaris, and `ALL` by the two in the middle. Here prefix and case are understood.", "Checkov’s CKV_K8S_25 and Trivy’s KSV-0022 flag even `NET_BIND_SERVICE`, which the Standards’ restricted level allows."],
		violates: examplePod({ container: "securityContext:\n  capabilities:\n    drop: [\"ALL\"]\n    add: [\"NET_ADMIN\"]" }),
		complies: examplePod({ container: "securityContext:\n  capabilities:\n    drop: [\"ALL\"]\n    add: [\"NET_BIND_SERVICE\"]" }),
		references: {
			cis: "5.2.9 (v1.11)",
			attack: "T1611 Escape to Host",
			tools: {
				Checkov: "CKV_K8S_25",
				Gatekeeper: "K8sPSPCapabilities",
				KICS: "19ebaa28-fc86-4a58-bcfa-015c9e22fe40",
				Kubescape: "C-0046",
				kubesec: "CapSysAdmin",
				Polaris: "dangerousCapabilities",
				Snyk: "SNYK-CC-K8S-7",
				Trivy: "KSV-0022"
			},
			links: ["https://kubernetes.io/docs/concepts/security/pod-security-standards/", "https://man7.org/linux/man-pages/man7/capabilities.7.html"]
		}
	}
};
const unknownWhy = "An added capability can be a way to root on the node.";
function isAllowed(text, { profile, version, options }) {
	if (profile === "baseline" || profile === "restricted" && version < standards.restrictedCapabilities) return baselineCapabilities.has(text);
	if (profile === "restricted") return text === "NET_BIND_SERVICE";
	return (options.allow ?? ["NET_BIND_SERVICE"]).map(capabilityName).includes(capabilityName(text));
}
function itemReport(container, item) {
	const text = item.display ?? "";
	const name = capabilityName(text);
	const meaning = capabilityMeaning(text);
	const spelling = text === name || meaning === void 0 ? "" : ` (to the kernel \`${name}\`)`;
	const why = meaning === void 0 && !item.isPlaceholder ? "The kernel knows no capability of this name, so the runtime may refuse to start the container." : meaning === void 0 ? unknownWhy : `It lets the container’s processes ${meaning}.`;
	return report$1(item, {
		what: `${containerName(container)} adds the capability ${quoted$1(text)}${spelling}${borrowedFrom(item, container.pod.object)}.`,
		why,
		todo: "Remove it if the program runs without it; otherwise have it waived with the reason.",
		value: text,
		isAbsence: false,
		cure: whereTaken(container.pod.api.containerSecurityContext, riskyCure(`Remove the capability ${name}`.trimEnd(), `What needs ${quoted$1(name)} fails with “Operation not permitted”.`, {
			op: "remove",
			path: item.path
		}))
	});
}

// src/rules/dropped-value.ts
/**
* A sentence for a container's field that is written where the API has none and so counts as absent: in the pod's
* `securityContext`, on the container or pod spec itself; '' where it stands nowhere.
*/
function droppedValue({ pod, field }, key) {
	const place = [
		{
			map: pod.securityContext,
			name: "the pod’s `securityContext`"
		},
		{
			map: field,
			name: "the container itself"
		},
		{
			map: pod.spec,
			name: "the pod spec"
		}
	].find(({ map }) => !map.get(key).isAbsent);
	return place === void 0 ? "" : ` The one in ${place.name} is dropped by the API server, which has no such field there.`;
}

// src/rules/capabilities-drop-all.ts
const why$7 = "Runtimes give a container some fourteen capabilities that hardly any application needs and that help whoever breaks in.";
const todo = "Drop `ALL`, and add back what the program proves to need.";
const capabilitiesDropAll = {
	id: "capabilities-drop-all",
	subject: "container",
	severity: "error",
	summary: "Not all capabilities are dropped",
	control: {
		name: "Capabilities",
		restricted: {
			since: standards.restrictedCapabilities,
			fails: "a container’s `drop` has no exact `ALL`"
		},
		changes: [{
			since: standards.windowsExempt,
			what: "pods with `spec.os.name: windows` are left out"
		}],
		source: "check_capabilities_restricted.go"
	},
	check(container, { profile, version }) {
		const { pod, securityContext } = container;
		if (pod.isWindows && (profile === "guidance" || version >= standards.windowsExempt)) return [];
		const drop = securityContext.at(["capabilities", "drop"]);
		const items = drop.items();
		if (items.some(({ string }) => string === "ALL")) return [];
		const spelled = items.find(({ string }) => string?.toUpperCase() === "ALL");
		if (spelled !== void 0) return [spellingReport(container, spelled)];
		const unknown = items.find(({ isPlaceholder }) => isPlaceholder);
		if (unknown !== void 0) return [report$1(unknown, {
			what: "",
			why: why$7,
			todo,
			cure: cure$3(container)
		})];
		return [report$1(drop, {
			what: missing(container, drop),
			why: why$7,
			todo,
			value: "unset",
			cure: cure$3(container)
		})];
	},
	documentation: {
		guidance: "Drop capabilities and add none that is not needed.",
		details: ["Container runtimes give every container a default set of capabilities, `NET_RAW`, `CHOWN` and `SETUID` among them, which count as soon as a process runs as root. `capabilities.drop: [\"ALL\"]` takes them away; what stands under `add` is given back.", "Dropping capabilities by name leaves the others. The runtime takes `all` in any case, the Pod Security Standards only `ALL`: such a spelling has its own message and a safe fix. Windows pods are exempt under `guidance` and, from v1.25 on, under `restricted`."].join("\n\n"),
		breaks: "Programs that change file owners, switch users or (as another user than root) listen below port 1024 fail with “Operation not permitted”. Add the one capability back, for example `NET_BIND_SERVICE`, or let the program listen on a higher port.",
		elsewhere: ["kube-linter, Polaris, Trivy, kubesec and Gatekeeper take `all` for `ALL`; admission compares the case. Here `all` has a message and a safe fix of its own.", "kube-linter by default and Kubescape want only `NET_RAW` dropped."],
		violates: examplePod({ container: "securityContext:\n  capabilities:\n    drop: [\"NET_RAW\"]" }),
		complies: examplePod({ container: "securityContext:\n  capabilities:\n    drop: [\"ALL\"]" }),
		references: {
			cis: "5.2.9 (v1.12)",
			attack: "T1611 Escape to Host",
			tools: {
				Checkov: "CKV_K8S_37",
				Gatekeeper: "K8sPSPCapabilities",
				KICS: "268ca686-7fb7-4ae9-b129-955a2a89064e",
				"kube-linter": "drop-net-raw-capability",
				Kubescape: "C-0046",
				kubesec: "CapDropAll",
				Polaris: "insecureCapabilities",
				Snyk: "SNYK-CC-K8S-6",
				Trivy: "KSV-0106"
			},
			links: ["https://kubernetes.io/docs/concepts/security/pod-security-standards/", "https://man7.org/linux/man-pages/man7/capabilities.7.html"]
		}
	}
};
function missing(container, drop) {
	const name = containerName(container);
	const from = borrowedFrom(drop, container.pod.object);
	if (drop.isAbsent) return `${name} does not drop its capabilities.${droppedValue(container, "capabilities")}`;
	if (!drop.isList) return `${name} sets \`drop\` to no list${from}.${refusal$1(false, "a list")}`;
	const items = drop.items();
	if (items.length === 0) return `${name} drops no capability: its \`drop\` is empty${from}.`;
	const some = items.slice(0, 3).map(({ display }) => quoted$1(display));
	const more = items.length > 3 ? ` and ${items.length - 3} more` : "";
	return `${name} drops ${some.join(", ")}${more}${from} and keeps the other capabilities.`;
}
function spellingReport(container, item) {
	return report$1(item, {
		what: `${containerName(container)} drops ${quoted$1(item.string)}, which the runtime takes for \`ALL\` and the Pod Security Standards do not.`,
		why: "They compare the word exactly, so a namespace that enforces the restricted level refuses the pod.",
		todo: "Write `ALL` in capitals.",
		value: "spelling",
		cure: whereTaken(container.pod.api.containerSecurityContext, safeCure("Spell ALL in capitals", {
			op: "set",
			path: item.path,
			value: "ALL"
		}))
	});
}
function cure$3({ pod, securityContext }) {
	const path = [
		...securityContext.path,
		"capabilities",
		"drop"
	];
	const isAppended = securityContext.at(["capabilities", "drop"]).items().length > 0;
	return whereTaken(pod.api.containerSecurityContext, riskyCure("Drop all capabilities", "Programs that change owners, switch users or listen below port 1024 fail with “Operation not permitted”; add the one capability back.", isAppended ? {
		op: "append",
		path,
		value: "ALL"
	} : {
		op: "set",
		path,
		value: ["ALL"]
	}));
}

// src/rules/example-namespace.ts
/** An object in a namespace, for rule pages; null leaves the namespace out. */
function exampleConfigMap(namespace) {
	return `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: settings\n${namespace === null ? "" : `  namespace: ${namespace}\n`}`;
}
/** A Namespace with labels, for rule pages. */
function exampleNamespace(labels) {
	const lines = Object.entries(labels).map(([key, value]) => `    ${key}: ${value}\n`);
	return `apiVersion: v1\nkind: Namespace\nmetadata:\n  name: shop\n${lines.length === 0 ? "" : `  labels:\n${lines.join("")}`}`;
}
/** A Deployment with an account, for rule pages. */
function exampleDeployment(name, account, namespace = "shop") {
	return `apiVersion: apps/v1
kind: Deployment
metadata:
  name: ${name}
  namespace: ${namespace}
  labels:
    app: ${name}
spec:
  template:
    spec:
      serviceAccountName: ${account}
      containers:
        - name: app
          image: registry.example.com/${name}:1.0.0
`;
}

// src/rules/default-namespace.ts
const systemNamespaces = [
	"kube-system",
	"kube-public",
	"kube-node-lease"
];
const defaultNamespace = {
	id: "default-namespace",
	subject: "object",
	severity: "warning",
	summary: "An object stands in the default namespace or in one of the system’s",
	control: null,
	check(object, { repository }) {
		const { namespace } = object;
		if (namespace === null || repository.isNamespaced(object.apiVersion, object.kind) !== true) return [];
		const field = object.root.at(["metadata", "namespace"]);
		const from = field.display === namespace ? borrowedFrom(field, object) : ", by what deploys this file";
		if (namespace === "default") return [violation(field, {
			what: `The ${object.kind} stands in the namespace \`default\`${from}.`,
			why: "Everybody who names no namespace lands there too, so nothing keeps applications apart: neither roles nor network policies nor a Pod Security level.",
			todo: "Give the application a namespace of its own.",
			value: namespace,
			isAbsence: false,
			cure: noCure("which namespace is meant is not known")
		})];
		if (!systemNamespaces.includes(namespace) || repository.namespaces.isSystem(object.source.file)) return [];
		return [systemReport(object, namespace, from)];
	},
	documentation: {
		guidance: "Namespaces planned: one application each is best.",
		details: "Looked at is every namespaced object whose `metadata.namespace` is `default`, `kube-system`, `kube-public` or `kube-node-lease`, or which a kustomization, an Argo CD Application or a Flux Kustomization puts there. Kinds of others count where their CustomResourceDefinition is among the files. Files that are meant to deploy to the system’s namespaces are listed in the configuration:\n\n```yaml\nnamespaces:\n  system: [\"infra/**\"]\n```",
		breaks: "",
		elsewhere: ["KICS, Checkov and kube-linter also flag an object without any namespace; here that is `missing-namespace`."],
		violates: exampleConfigMap("default"),
		complies: exampleConfigMap("shop"),
		references: {
			cis: "5.6.4 (v1.12)",
			tools: {
				Checkov: "CKV_K8S_21",
				KICS: "611ab018-c4aa-4ba2-b0f6-a448337509a6",
				Kubescape: "C-0061",
				Trivy: "KSV-0110"
			},
			links: ["https://kubernetes.io/docs/concepts/overview/working-with-objects/namespaces/"]
		}
	}
};
function systemReport(object, namespace, from) {
	return violation(object.root.at(["metadata", "namespace"]), {
		what: `The ${object.kind} stands in ${quoted$1(namespace)}${from}, a namespace of the cluster’s own.`,
		why: "What runs there stands beside the cluster’s own components, is often exempt from admission and is reached by their accounts.",
		todo: "Give it a namespace of its own, or list this file under `namespaces.system` in the configuration if it belongs to the cluster.",
		value: namespace,
		isAbsence: false,
		cure: noCure("which namespace is meant is not known")
	});
}

// src/workload/account.ts
/** The account's name that a pod runs as: `serviceAccountName`, else the old alias `serviceAccount`, else `default`. */
function accountOf(pod) {
	return pod.spec.get("serviceAccountName").string || pod.spec.get("serviceAccount").string || "default";
}

// src/rules/service-account-token.ts
const tokenFolder = "/var/run/secrets/kubernetes.io/serviceaccount";
/** The field that names the pod's account: `serviceAccountName`, or its old alias where that alone is written. */
function accountField({ spec }) {
	const field = spec.get("serviceAccountName");
	const alias = spec.get("serviceAccount");
	return (field.isAbsent || field.string === "") && !alias.isAbsent && alias.string !== "" ? alias : field;
}
/** Whether the account's token is mounted: the pod's field decides, else the account's, else it is. */
function mountsToken(pod, repository) {
	const own = pod.spec.get("automountServiceAccountToken").boolean;
	if (own !== void 0) return own;
	return repository.automountOf(accountOf(pod), pod.object) !== false;
}
/** Whether every container has something of its own mounted where the token would be. */
function hidesToken({ containers }) {
	const isTokenFolder = (mount) => mount.get("mountPath").string?.replace(/\/+$/, "") === tokenFolder;
	return containers.length > 0 && containers.every(({ field }) => field.get("volumeMounts").items().some(isTokenFolder));
}

// src/rules/default-service-account.ts
const defaultServiceAccount = {
	id: "default-service-account",
	subject: "pod",
	severity: "warning",
	summary: "A pod uses the namespace’s default account",
	control: null,
	check(pod, { repository }) {
		const field = accountField(pod);
		if (!(accountOf(pod) === "default" || field.isPlaceholder) || !mountsToken(pod, repository) || hidesToken(pod)) return [];
		return [report$1(field, {
			what: what(pod, field),
			why: "Every pod of the namespace that names no account shares it, so a right that one of them is given all of them have.",
			todo: `Create a ServiceAccount for ${quoted$1(pod.object.name ?? "this application")} and name it in \`serviceAccountName\`, or switch the token off with \`automountServiceAccountToken: false\`.`,
			value: field.isAbsent ? "unset" : "default",
			cure: noCure("the account has to be created first")
		})];
	},
	documentation: {
		guidance: "One ServiceAccount an application.",
		details: "A pod without `serviceAccountName` (or its old alias `serviceAccount`) runs as the account `default` of its namespace, with every other pod that names none. The rule is silent where no token is mounted: by `automountServiceAccountToken: false` on the pod or on the account, or because every container mounts something of its own in the token’s place. An account is a manifest of five lines, which its workload then names:\n\n```yaml\napiVersion: v1\nkind: ServiceAccount\nmetadata:\n  name: app\nautomountServiceAccountToken: false\n```",
		breaks: "",
		elsewhere: ["KICS looks at Pods only, Checkov at the account’s object and at bindings to it. Few tools know the old alias `serviceAccount`."],
		violates: examplePod({}),
		complies: examplePod({ spec: "serviceAccountName: app" }),
		references: {
			cis: "5.1.5 (v1.12)",
			nsa: "Kubernetes Pod security: Protecting Pod service account tokens",
			attack: "T1078.001 Default Accounts",
			tools: {
				Checkov: "CKV_K8S_41",
				KICS: "591ade62-d6b0-4580-b1ae-209f80ba1cd9",
				"kube-linter": "default-service-account",
				Kubescape: "C-0189",
				kubesec: "ServiceAccountName"
			},
			links: ["https://kubernetes.io/docs/concepts/security/service-accounts/"]
		}
	}
};
function what({ object }, field) {
	if (field.isAbsent) return "The pod names no ServiceAccount, so it runs as `default`.";
	return `The pod sets ${statement(field)}${borrowedFrom(field, object)}, the account of every pod that names none.`;
}

// src/rules/binding-subjects.ts
/** The subjects of a RoleBinding or ClusterRoleBinding; none for objects of other kinds. */
function bindingSubjects(object) {
	if (object.kind !== "RoleBinding" && object.kind !== "ClusterRoleBinding") return [];
	const roleRef = object.root.get("roleRef");
	const roleKind = roleRef.get("kind").string ?? "role";
	const roleName = roleRef.get("name").display ?? "";
	return object.root.get("subjects").items().filter((field) => field.get("$patch").string !== "delete").map((field) => {
		const kind = field.get("kind").string ?? "";
		const name = field.get("name");
		const own = object.kind === "RoleBinding" ? object.namespace : null;
		const namespace = field.get("namespace").display ?? own;
		const value = [
			roleKind,
			roleName,
			kind,
			namespace ?? "",
			name.display ?? ""
		].join(" ");
		return {
			field,
			kind,
			name,
			namespace,
			role: `the ${roleKind} ${quoted$1(roleName)}`,
			value
		};
	});
}

// src/rules/example-binding.ts
/** A complete RoleBinding for a rule's page, with one subject; the text is YAML without its indentation. */
function exampleBinding(subject) {
	return [
		"apiVersion: rbac.authorization.k8s.io/v1\nkind: RoleBinding\nmetadata:\n  name: readers\n  namespace: shop",
		"roleRef:\n  apiGroup: rbac.authorization.k8s.io\n  kind: ClusterRole\n  name: view",
		`subjects:\n${subject.split("\n").map((line, index) => `${index === 0 ? "  - " : "    "}${line}`).join("\n")}`
	].join("\n");
}

// src/rules/default-service-account-binding.ts
const defaultServiceAccountBinding = {
	id: "default-service-account-binding",
	subject: "object",
	severity: "error",
	summary: "A binding gives rights to a default account",
	control: null,
	check(object) {
		return bindingSubjects(object).filter(({ kind, name }) => kind === "ServiceAccount" && name.string === "default").map(({ name, namespace, role, value }) => violation(name, {
			what: `The binding gives ${role} to the ServiceAccount \`default\`${namespace === null ? "" : ` of ${quoted$1(namespace)}`}${borrowedFrom(name, object)}.`,
			why: "Every pod of the namespace that names no account of its own gets these rights, also those that come later.",
			todo: "Create a ServiceAccount for the application that needs the rights, and bind that.",
			value,
			isAbsence: false,
			cure: noCure("which application needs the rights is not known")
		}));
	},
	documentation: {
		guidance: "One ServiceAccount an application.",
		details: "The account `default` exists in every namespace and is what a pod runs as that names none. Looked at are the subjects of every RoleBinding and ClusterRoleBinding, whatever role they get.",
		breaks: "",
		elsewhere: ["Checkov’s CKV_K8S_42 says the same of bindings; KICS and Kubescape look at the account’s use by pods."],
		violates: exampleBinding("kind: ServiceAccount\nname: default\nnamespace: shop"),
		complies: exampleBinding("kind: ServiceAccount\nname: api\nnamespace: shop"),
		references: {
			cis: "5.1.5 (v1.12)",
			tools: { Checkov: "CKV_K8S_42" },
			links: ["https://kubernetes.io/docs/concepts/security/rbac-good-practices/"]
		}
	}
};

// src/manifest/duplicate-keys.ts
/** The duplicate keys below a field, in the order of the text; what an alias stands for is told where it is written. */
function duplicateKeys(field) {
	return field.node !== void 0 && hasDuplicates(field.node) ? [...duplicatesBelow(field)] : [];
}
function hasDuplicates(node) {
	if (node.type === "list") return node.items.some(hasDuplicates);
	return node.type === "map" && (repeatsName(node) || node.entries.some(({ value }) => hasDuplicates(value)));
}
/** From how many entries on a set costs less than comparing each with those before it. */
const few$1 = 12;
function repeatsName({ entries }) {
	if (entries.length > few$1) return new Set(entries.map(({ name }) => name)).size < entries.length;
	return entries.some(({ name }, index) => {
		for (let before = 0; before < index; before += 1) if (entries[before]?.name === name) return true;
		return false;
	});
}
function* duplicatesBelow(field) {
	const { node } = field;
	if (node?.type === "list") for (const item of field.items()) yield* duplicatesBelow(item);
	if (node?.type !== "map") return;
	for (const [key, starts] of ownKeys(node)) {
		const child = field.get(key);
		if (starts.length > 1) yield {
			field: child,
			passedOver: starts.slice(0, -1)
		};
		if (child.borrowed === void 0) yield* duplicatesBelow(child);
	}
}
function ownKeys({ entries }) {
	const starts = /* @__PURE__ */ new Map();
	for (const entry of entries) {
		if (isMergeKey(entry)) continue;
		const { name, key } = entry;
		const known = starts.get(name);
		if (known === void 0) starts.set(name, [key.span.start]);
		else known.push(key.span.start);
	}
	return starts;
}

// src/rules/duplicate-key.ts
const duplicateKey = {
	id: "duplicate-key",
	subject: "object",
	severity: "warning",
	summary: "Two equal keys stand in one map",
	control: null,
	check(object, _policy, pods) {
		return duplicateKeys(object.root).map(({ field, passedOver }) => {
			const lines = passedOver.map((start) => object.source.lineAt(start));
			const where = lines.length === 1 ? `the one on line ${lines[0]}` : `those on lines ${lines.join(", ")}`;
			return violation(field, {
				what: `The key ${quoted$1(String(field.path.at(-1)))} stands more than once in its map: the cluster takes this one and passes over ${where}.`,
				why: "What stands first looks as if it counted, to readers and to tools that take the first.",
				todo: "Keep the one that is meant, and remove the others.",
				value: "duplicate",
				isAbsence: false,
				cure: noCure("which of them is meant is not known"),
				...isSecurityPath(field.path, pods) ? { severity: "error" } : {}
			});
		});
	},
	documentation: {
		guidance: "Set by security context.",
		details: "kubectl takes the last of two equal keys, with a warning at most; other tools take the first or refuse the file. So one can stand there for the reader and another for the cluster. The rule is an error for a pod’s security fields and what holds them, and a warning elsewhere. All other rules judge the last one.",
		breaks: "",
		violates: examplePod({ container: "securityContext:\n  privileged: false\n  privileged: true" }),
		complies: examplePod({ container: "securityContext:\n  privileged: false" }),
		references: { links: ["https://yaml.org/spec/1.2.2/#3213-node-comparison"] }
	}
};

// src/rules/host-namespace.ts
/** The three host namespaces are one control of the Standards and differ in a word. */
const hostNamespaces$1 = onBothLevels({
	name: "Host Namespaces",
	since: 0,
	fails: "`hostNetwork`, `hostPID` or `hostIPC` is true",
	source: "check_hostNamespaces.go"
});
/** The check of one of the pod's host namespaces: any value but false or nothing is told. */
function checkHostNamespace({ key, title, why, caution }) {
	return (pod) => {
		const field = pod.spec.get(key);
		if (field.isAbsent || field.boolean === false) return [];
		if (field.boolean === void 0) return [wrongType(field, "a boolean", why)];
		return [report$1(field, {
			what: `The pod sets ${statement(field)}${borrowedFrom(field, pod.object)}.`,
			why,
			todo: `Remove \`${key}\`.`,
			cure: whereTaken(pod.api.podSpec, riskyCure(title, caution, leave(pod, field)))
		})];
	};
}
/** A patch that says nothing keeps the value of its base, and a pod spec must not be left empty: there it is set false. */
function leave(pod, { path }) {
	return pod.object.role !== "manifest" || pod.spec.keys().length === 1 ? {
		op: "set",
		path,
		value: false
	} : {
		op: "remove",
		path
	};
}

// src/rules/host-ipc.ts
const hostIpc = {
	id: "host-ipc",
	subject: "pod",
	severity: "error",
	summary: "A pod shares memory with the node",
	control: hostNamespaces$1,
	check: checkHostNamespace({
		key: "hostIPC",
		title: "Leave the node’s IPC namespace",
		why: "The pod can read and write the shared memory of processes on the node and of other such pods.",
		caution: "Programs that share memory with processes of the node no longer find it."
	}),
	documentation: {
		guidance: "No host network, PID or IPC.",
		details: "`hostIPC: true` puts the pod into the node’s IPC namespace: System V shared memory, semaphores and message queues, and POSIX message queues, are common to all that are in it. Containers of one pod share memory without it.",
		breaks: "Programs that share memory with processes of the node no longer find it. Put the programs into one pod, or mount an `emptyDir` with `medium: Memory` at `/dev/shm`.",
		violates: examplePod({ spec: "hostIPC: true" }),
		complies: examplePod({ spec: "hostIPC: false" }),
		references: {
			cis: "5.2.4 (v1.12)",
			nsa: "Kubernetes Pod security: Pod security enforcement",
			attack: "T1611 Escape to Host",
			tools: {
				Checkov: "CKV_K8S_18",
				Gatekeeper: "K8sPSPHostNamespace",
				KICS: "cd290efd-6c82-4e9d-a698-be12ae31d536",
				"kube-linter": "host-ipc",
				Kubescape: "C-0038",
				kubesec: "HostIPC",
				Polaris: "hostIPCSet",
				Trivy: "KSV-0008"
			},
			links: ["https://kubernetes.io/docs/concepts/security/pod-security-standards/"]
		}
	}
};

// src/rules/host-network.ts
const hostNetwork = {
	id: "host-network",
	subject: "pod",
	severity: "error",
	summary: "A pod uses the node’s network",
	control: hostNamespaces$1,
	check: checkHostNamespace({
		key: "hostNetwork",
		title: "Leave the node’s network",
		why: "The pod can listen and sniff on every interface of the node and reach what only the node may reach, and no NetworkPolicy applies to it.",
		caution: "The pod loses the node’s addresses: reach it through a Service, and check what else relied on its ports on the node."
	}),
	documentation: {
		guidance: "No host network, PID or IPC.",
		details: "`hostNetwork: true` puts the pod into the node’s network namespace. It listens on the node’s addresses, reaches services on the node’s loopback interface and the cloud’s metadata service as the node does, and NetworkPolicies do not apply to it. Every port of its containers is a port of the node.",
		breaks: "The pod loses the node’s addresses: `kubectl get pod -o wide` shows one of its own. Reach it through a Service (NodePort or LoadBalancer from outside). Network plugins, node agents and some ingress controllers need the node’s network; waive the rule for them with the reason.",
		elsewhere: ["Checkov goes by what is truthy, so a quoted `\"false\"` fails there. Here a text is told as of a wrong type: the API server refuses it."],
		violates: examplePod({ spec: "hostNetwork: true" }),
		complies: examplePod({ spec: "hostNetwork: false" }),
		references: {
			cis: "5.2.5 (v1.12)",
			nsa: "Kubernetes Pod security: Pod security enforcement",
			attack: "T1040 Network Sniffing",
			tools: {
				Checkov: "CKV_K8S_19",
				Gatekeeper: "K8sPSPHostNetworkingPorts",
				KICS: "6b6bdfb3-c3ae-44cb-88e4-7405c1ba2c8a",
				"kube-linter": "host-network",
				Kubescape: "C-0041",
				kubesec: "HostNetwork",
				Polaris: "hostNetworkSet",
				Trivy: "KSV-0009"
			},
			links: ["https://kubernetes.io/docs/concepts/security/pod-security-standards/"]
		}
	}
};

// src/rules/node-path.ts
/** What a path of the node gives to whoever has it mounted, the most telling first. */
const dangerous = [
	[/(?:docker|containerd|crio|cri-dockerd|podman|frakti)[^/]*\.sock$/, "the container runtime’s socket, through which any container can be started on the node"],
	[/^\/$/, "the node’s whole file system"],
	[/^\/(?:proc|sys)(?:\/|$)/, "the node’s kernel interface"],
	[/^\/dev(?:\/|$)/, "the node’s devices, its disks and memory among them"],
	[/^\/etc\/kubernetes(?:\/|$)/, "the node’s Kubernetes credentials and static pods"],
	[/^\/etc(?:\/|$)/, "the node’s configuration, with its users, keys and timers"],
	[/^\/var\/lib\/kubelet(?:\/|$)/, "the kubelet’s folder, with its credentials and the Secrets and tokens of all pods here"],
	[/^\/var\/lib\/etcd(?:\/|$)/, "etcd’s data, every Secret of the cluster among it"],
	[/^\/(?:var\/lib|run)\/(?:docker|containers?|containerd|crio|rancher|cni|k0s|k3s)(?:\/|$)/, "data of the container runtime, the files of all containers of the node among it"],
	[/^\/(?:root|home)(?:\/|$)/, "files of the node’s users, their keys among them"],
	[/^\/(?:boot|usr|lib|lib64|bin|sbin|opt)(?:\/|$)/, "the node’s own programs"],
	[/^\/(?:var\/)?run(?:\/|$)/, "the sockets of the node’s services"],
	[/^\/var\/log(?:\/|$)/, "the node’s logs, where a planted link can lead the kubelet to any file"],
	[/^\/var(?:\/lib)?$/, "the node’s data, that of the kubelet and the container runtime among it"]
];
/** What a path of the node gives away, as a clause; undefined for a path that is not known to be dangerous. */
function nodePathDanger(path) {
	const plain = path.replaceAll(/\/+/g, "/").replace(/(.)\/$/, "$1");
	return dangerous.find(([pattern]) => pattern.test(plain))?.[1];
}

// src/rules/host-path.ts
const hostPath = {
	id: "host-path",
	subject: "pod",
	severity: "error",
	summary: "A volume is a path of the node",
	control: onBothLevels({
		name: "HostPath Volumes",
		since: 0,
		fails: "a volume is a `hostPath`",
		source: "check_hostPathVolumes.go, check_restrictedVolumes.go"
	}),
	check(pod) {
		return pod.volumes.filter((volume) => !volume.get("hostPath").isAbsent && volume.get("$patch").string !== "delete").map((volume) => {
			const whose = `Volume ${quoted$1(volume.get("name").display)}`;
			return pathReport(pod.object, volume.get("hostPath"), whose, mounts(pod, volume));
		});
	},
	checkObject(object, { profile }) {
		const field = object.root.at(["spec", "hostPath"]);
		if (profile !== "guidance" || object.kind !== "PersistentVolume" || field.isAbsent) return [];
		return [pathReport(object, field, `PersistentVolume ${quoted$1(object.name ?? "")}`, "")];
	},
	documentation: {
		guidance: "Read-only root filesystem; no host network, PID or IPC.",
		details: ["A `hostPath` volume mounts a file or folder of the node. With a writable one, or with a socket of the container runtime, a process becomes root on the node. A read-only mount still shows what stands there, and a socket works as well when it is mounted read-only.", "The message names what well-known paths give away and whether all mounts are read-only. Under `guidance` PersistentVolumes with `hostPath` are told as well; the Standards look at pods only."].join("\n\n"),
		breaks: "",
		elsewhere: ["kube-linter’s `sensitive-host-mounts` and Checkov’s CKV_K8S_27 look at some paths only. Here every `hostPath` counts, as in the Standards, and the dangerous paths are named."],
		violates: examplePod({ rest: "volumes:\n  - name: runtime\n    hostPath:\n      path: /var/run/docker.sock" }),
		complies: examplePod({ rest: "volumes:\n  - name: scratch\n    emptyDir: {}" }),
		references: {
			cis: "5.2.11 (v1.12)",
			nsa: "Kubernetes Pod security: Pod security enforcement",
			attack: "T1611 Escape to Host",
			tools: {
				Checkov: "CKV_K8S_27",
				Gatekeeper: "K8sPSPHostFilesystem",
				KICS: "aa8f7a35-9923-4cad-bd61-a19b7f6aac91",
				"kube-linter": "sensitive-host-mounts",
				Kubescape: "C-0048",
				Polaris: "hostPathSet",
				Snyk: "SNYK-CC-K8S-37",
				Trivy: "KSV-0023"
			},
			links: ["https://kubernetes.io/docs/concepts/security/pod-security-standards/", "https://kubernetes.io/docs/concepts/storage/volumes/#hostpath"]
		}
	}
};
/** The volume violates whatever its path is, so a placeholder in the path changes nothing. */
function pathReport(object, volume, whose, mounted) {
	const path = volume.get("path");
	const text = path.display ?? "";
	const danger = nodePathDanger(text);
	const shown = text === "" ? "a path of the node" : `the node’s path ${quoted$1(text)}`;
	return violation(text === "" ? volume : path, {
		what: `${whose} is ${shown}${borrowedFrom(path, object)}${danger === void 0 ? "" : `: ${danger}`}.${mounted}`,
		why: "What a container reads or writes there is the node’s: the kubelet, the host and other pods trust it.",
		todo: "Use a volume of the cluster instead: `emptyDir`, `configMap`, `projected` or a PersistentVolumeClaim.",
		value: text,
		isAbsence: false,
		cure: noCure("what should take its place is not known")
	});
}
function mounts(pod, volume) {
	const name = volume.get("name").string;
	const found = pod.containers.flatMap(({ field }) => field.get("volumeMounts").items()).filter((mount) => name !== void 0 && mount.get("name").string === name);
	if (found.length === 0) return pod.object.role === "manifest" ? " No container mounts it." : "";
	return found.every((mount) => mount.get("readOnly").boolean === true) ? " All mounts of it are read-only." : " It is mounted writable.";
}

// src/rules/host-pid.ts
const hostPid = {
	id: "host-pid",
	subject: "pod",
	severity: "error",
	summary: "A pod sees the node’s processes",
	control: hostNamespaces$1,
	check: checkHostNamespace({
		key: "hostPID",
		title: "Leave the node’s process namespace",
		why: "The pod sees the processes of the node and of every other pod with their environment, and as root it can signal and enter them.",
		caution: "Programs that watch processes of the node (monitoring agents, debuggers) no longer see them."
	}),
	documentation: {
		guidance: "No host network, PID or IPC.",
		details: "`hostPID: true` puts the pod into the node’s process namespace. Through `/proc` it reads command lines, environment and, as root, the files of other processes; with privileges, `nsenter` into process 1 is a shell on the node. `shareProcessNamespace`, which joins the containers of one pod, is another field and fine.",
		breaks: "Programs that watch processes of the node (monitoring agents, debuggers) no longer see them. Such agents need the namespace; waive the rule for them with the reason.",
		violates: examplePod({ spec: "hostPID: true" }),
		complies: examplePod({ spec: "hostPID: false" }),
		references: {
			cis: "5.2.3 (v1.12)",
			nsa: "Kubernetes Pod security: Pod security enforcement",
			attack: "T1611 Escape to Host",
			tools: {
				Checkov: "CKV_K8S_17",
				Gatekeeper: "K8sPSPHostNamespace",
				KICS: "302736f4-b16c-41b8-befe-c0baffa0bd9d",
				"kube-linter": "host-pid",
				Kubescape: "C-0038",
				kubesec: "HostPID",
				Polaris: "hostPIDSet",
				Trivy: "KSV-0010"
			},
			links: ["https://kubernetes.io/docs/concepts/security/pod-security-standards/"]
		}
	}
};

// src/rules/host-port.ts
const why$6 = "The port is open on every address of the node, often past NetworkPolicies, and only one such pod fits on a node.";
const hostPort = {
	id: "host-port",
	subject: "container",
	severity: "error",
	summary: "A container takes a port of the node",
	control: onBothLevels({
		name: "Host Ports",
		since: 0,
		fails: "a port of a container has a `hostPort` other than 0",
		source: "check_hostPorts.go"
	}),
	check(container) {
		const { pod } = container;
		return container.field.get("ports").items().map((port) => port.get("hostPort")).filter((field) => !field.isAbsent && field.integer !== 0n).map((field) => field.integer === void 0 ? wrongType(field, "a number", why$6) : report$1(field, {
			what: `${containerName(container)} takes a port of the node: ${statement(field)}${borrowedFrom(field, pod.object)}.`,
			why: why$6,
			todo: "Remove `hostPort`, and reach the pod through a Service.",
			value: String(field.integer),
			cure: cure$2(pod, field)
		}));
	},
	documentation: {
		guidance: "No host network.",
		details: "`hostPort` forwards a port of the node to the container; `0` means none. Under `hostNetwork: true` the API server sets it to the container’s port again whatever is written, so `host-network` has to be cured first.",
		breaks: "Clients that use the node’s address and this port no longer reach the pod. Give them a Service (NodePort or LoadBalancer), or a Gateway.",
		elsewhere: ["Checkov and Trivy flag the key, also with 0; the Standards and Polaris let 0 pass, as here. Trivy reports every container of a pod in which one has a host port."],
		violates: examplePod({ container: "ports:\n  - containerPort: 8080\n    hostPort: 8080" }),
		complies: examplePod({ container: "ports:\n  - containerPort: 8080" }),
		references: {
			cis: "5.2.12 (v1.12)",
			tools: {
				Checkov: "CKV_K8S_26",
				Gatekeeper: "K8sPSPHostNetworkingPorts",
				KICS: "2b1836f1-dcce-416e-8e16-da8c71920633",
				Kubescape: "C-0044",
				Polaris: "hostPortSet",
				Trivy: "KSV-0024"
			},
			links: ["https://kubernetes.io/docs/concepts/security/pod-security-standards/", "https://kubernetes.io/docs/concepts/configuration/overview/"]
		}
	}
};
function cure$2(pod, field) {
	if (pod.spec.get("hostNetwork").boolean === true) return noCure("under `hostNetwork: true` the API server sets it again; remove that first");
	return whereTaken(pod.api.podSpec, riskyCure("Give the node’s port back", "Clients that use the node’s address and this port no longer reach the pod.", {
		op: "remove",
		path: field.path
	}));
}

// src/rules/new-value.ts
/**
* A written value as one that a fix can write elsewhere; undefined where it holds anything but strings and booleans,
* a placeholder, or what is borrowed from elsewhere in the document.
*/
function newValueOf(field) {
	if (field.borrowed !== void 0 || field.isPlaceholder) return void 0;
	if (field.isList) return all(field.items().map(newValueOf));
	if (!field.isMap) return field.boolean ?? field.string;
	const keys = field.keys();
	const values = all(keys.map((key) => newValueOf(field.get(key))));
	return values && Object.fromEntries(keys.map((key, index) => [key, values[index] ?? ""]));
}
function all(values) {
	const found = values.filter((value) => value !== void 0);
	return found.length === values.length ? found : void 0;
}

// src/rules/move-field.ts
/** Moves a field into another map, where nothing stands under its key yet. */
function moveField(isTaken, field, target) {
	return whereTaken(isTaken, moveTo(field, [target]));
}
/** Moves a field of the pod to all containers that do not have it. */
function moveToContainers(pod, field) {
	const contexts = pod.containers.map(({ securityContext }) => securityContext);
	return whereTaken(pod.api.containerSecurityContext, moveTo(field, contexts));
}
function moveTo(field, targets) {
	const value = newValueOf(field);
	if (value === void 0) return noCure("its value cannot be moved as it is written");
	const key = String(field.path.at(-1));
	const free = targets.filter((target) => target.get(key).isAbsent);
	if (free.length === 0) return noCure("another value already stands where it belongs");
	const sets = free.map((target) => ({
		op: "set",
		path: [...target.path, key],
		value
	}));
	return riskyCure("Move the field to where it counts", "The field takes effect for the first time: what it forbids, the program may have been doing.", ...sets, {
		op: "remove",
		path: field.path
	});
}

// src/rules/misplaced-field.ts
const contextFields = /* @__PURE__ */ new Set([
	...containerOnlyFields,
	...commonFields,
	...podOnlyFields
]);
const misplacedField = {
	id: "misplaced-field",
	subject: "pod",
	severity: "warning",
	summary: "A security field stands where the API has none",
	control: null,
	check(pod) {
		if (pod.known !== "kind") return [];
		return [
			...pod.form === "template" ? [...aboveSpec(pod), ...inSpec(pod)] : [],
			...inPodContext(pod),
			...inContainers(pod)
		];
	},
	documentation: {
		guidance: "Set by security context.",
		details: ["The API server drops fields that it does not know at a place, with a warning at most. So `readOnlyRootFilesystem` in the pod’s `securityContext`, `fsGroup` in a container’s, `runAsNonRoot` on the container itself or `hostNetwork` beside `template` do nothing. Such a value counts as absent for every other rule.", "Looked at are: both kinds of `securityContext`, containers, the pod spec, and the maps around it (the pod template, the workload’s `spec`)."].join("\n\n"),
		breaks: "The fix moves the field to where it counts, so it takes effect for the first time: what it forbids, the program may have been doing. See the page of the rule on that field.",
		violates: examplePod({ spec: "securityContext:\n  readOnlyRootFilesystem: true" }),
		complies: examplePod({ container: "securityContext:\n  readOnlyRootFilesystem: true" }),
		references: { links: ["https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/"] }
	}
};
const keysOfPodSpec = /* @__PURE__ */ new Set([
	...podSpecFields,
	...contextFields,
	"securityContext"
]);
/** Beside the pod spec: on the template, the workload's spec or the object. */
function aboveSpec(pod) {
	const above = [];
	for (let map = pod.spec.parent; map !== void 0; map = map.parent) above.push(map);
	return above.flatMap((map) => fieldsIn(map, keysOfPodSpec).map((field) => {
		const isOfSpec = podSpecFields.has(lastOf(field)) || lastOf(field) === "securityContext";
		const target = isOfSpec ? pod.spec : pod.securityContext;
		return misplaced(pod, field, "beside the pod spec", isOfSpec ? moveField(pod.api.podSpec, field, target) : noCure("whether pod or containers are meant is not known"));
	}));
}
function inSpec(pod) {
	return fieldsIn(pod.spec, contextFields).map((field) => {
		return misplaced(pod, field, "in the pod spec itself", containerOnlyFields.has(lastOf(field)) ? moveToContainers(pod, field) : moveField(pod.api.podSecurityContext, field, pod.securityContext));
	});
}
function inPodContext(pod) {
	const where = "in the pod’s `securityContext`";
	return [...fieldsIn(pod.securityContext, containerOnlyFields).map((field) => misplaced(pod, field, where, moveToContainers(pod, field))), ...fieldsIn(pod.securityContext, podSpecFields).map((field) => misplaced(pod, field, where, moveField(pod.api.podSpec, field, pod.spec)))];
}
function inContainers(pod) {
	const { podSecurityContext, podSpec, containerSecurityContext } = pod.api;
	return pod.containers.flatMap((container) => {
		const { field: map, securityContext } = container;
		const name = `${containerName(container).charAt(0).toLowerCase()}${containerName(container).slice(1)}`;
		const told = (fields, where, isTaken, target) => fields.map((field) => misplaced(pod, field, where, moveField(isTaken, field, target)));
		const inContext = `in the \`securityContext\` of ${name}`;
		return [
			...told(fieldsIn(securityContext, podOnlyFields), inContext, podSecurityContext, pod.securityContext),
			...told(fieldsIn(securityContext, podSpecFields), inContext, podSpec, pod.spec),
			...told(fieldsIn(map, containerOnlyFields), `in ${name} itself`, containerSecurityContext, securityContext),
			...told(fieldsIn(map, commonFields), `in ${name} itself`, containerSecurityContext, securityContext),
			...told(fieldsIn(map, podOnlyFields), `in ${name} itself`, podSecurityContext, pod.securityContext),
			...told(fieldsIn(map, podSpecFields), `in ${name} itself`, podSpec, pod.spec)
		];
	});
}
function fieldsIn(map, keys) {
	return map.keys().filter((key) => keys.has(key)).map((key) => map.get(key)).filter((field) => !field.isAbsent);
}
function lastOf(field) {
	return String(field.path.at(-1));
}
function misplaced(pod, field, where, cure) {
	const key = lastOf(field);
	return violation(field, {
		what: `${quoted$1(key)} stands ${where}${borrowedFrom(field, pod.object)}, where the API has no such field.`,
		why: "The API server drops it, so it looks set and does nothing.",
		todo: `Move it to ${homeOf(key)}, or remove it.`,
		value: "misplaced",
		cure
	});
}
function homeOf(key) {
	if (containerOnlyFields.has(key)) return "the `securityContext` of each container";
	if (podOnlyFields.has(key)) return "the pod’s `securityContext`";
	return commonFields.has(key) ? "the `securityContext` of the pod or the container" : "the pod spec";
}

// src/rules/missing-namespace.ts
const missingNamespace = {
	id: "missing-namespace",
	subject: "object",
	severity: "notice",
	summary: "An object names no namespace",
	control: null,
	check(object, { repository }) {
		if (object.namespace !== null || object.isNamespaceGiven === true || object.role !== "manifest") return [];
		if (repository.isNamespaced(object.apiVersion, object.kind) !== true) return [];
		const field = object.root.at(["metadata", "namespace"]);
		return [violation(field, {
			what: `The ${object.kind} names no namespace, and nothing among the files that deploys it gives it one.`,
			why: "It lands in whichever namespace the person or the pipeline that applies it happens to use, and whose walls it has nobody can tell from here.",
			todo: "Write `metadata.namespace`, or set `namespace` in the kustomization that deploys it.",
			value: "unset",
			isAbsence: true,
			cure: noCure("which namespace is meant is not known")
		})];
	},
	documentation: {
		guidance: "Namespaces planned: one application each is best.",
		details: "Looked at is every namespaced object without `metadata.namespace`. The rule is silent where a kustomization (`namespace`), an Argo CD Application (`spec.destination.namespace`) or a Flux Kustomization (`spec.targetNamespace`) among the files deploys the file and gives it a namespace. Kinds of others count where their CustomResourceDefinition is among the files.",
		breaks: "",
		elsewhere: ["Other tools take a missing namespace for `default`; what it becomes depends on who applies the file."],
		violates: exampleConfigMap(null),
		complies: exampleConfigMap("shop"),
		references: {
			cis: "5.6.4 (v1.12)",
			tools: {
				Checkov: "CKV_K8S_21",
				KICS: "611ab018-c4aa-4ba2-b0f6-a448337509a6",
				Kubescape: "C-0061"
			},
			links: ["https://kubernetes.io/docs/concepts/overview/working-with-objects/namespaces/"]
		}
	}
};

// src/manifest/ownership.ts
const kustomizationNames = /* @__PURE__ */ new Set([
	"kustomization.yaml",
	"kustomization.yml",
	"Kustomization"
]);
/**
* @param files the kustomization files among them are read, others passed over
* @param paths every path of the tree
*/
function ownershipOf(files, paths) {
	const kustomizations = /* @__PURE__ */ new Set();
	const patches = /* @__PURE__ */ new Map();
	const parts = /* @__PURE__ */ new Set();
	for (const { path, text } of files) {
		const root = isKustomizationName(path) ? readKustomization$1(text) : void 0;
		if (root === void 0) continue;
		const folder = folderOf(path);
		kustomizations.add(folder);
		for (const { path: file, target } of patchFiles(root)) patches.set(joinPath(folder, file), target);
		for (const file of partPaths(root)) parts.add(joinPath(folder, file));
	}
	const charts = /* @__PURE__ */ new Set();
	for (const path of paths) if (nameOf$1(path) === "Chart.yaml") charts.add(folderOf(path));
	return {
		kustomizations,
		patches,
		parts,
		charts
	};
}
function isKustomizationName(path) {
	return kustomizationNames.has(nameOf$1(path));
}
/** The root of a kustomization file: without apiVersion or of kustomize's own group; Flux objects share the name. */
function readKustomization$1(text) {
	const slice = splitDocuments(text)[0];
	if (slice === void 0) return Field.root({
		type: "map",
		flow: false,
		entries: [],
		span: {
			start: 0,
			end: 0
		},
		anchor: void 0,
		tag: void 0
	});
	const read = readDocument(text, slice.span, true);
	if (read.kind === "unreadable") return void 0;
	const root = Field.root(read.root);
	const apiVersion = root.get("apiVersion").string;
	return apiVersion === void 0 || groupOf(apiVersion) === "kustomize.config.k8s.io" ? root : void 0;
}
/** `patches[].path`, `patchesStrategicMerge[]`, `patchesJson6902[].path`; inline patches hold a line end or no file. */
function* patchFiles(root) {
	for (const key of ["patches", "patchesJson6902"]) for (const item of root.get(key).items()) {
		const path = item.get("path").string;
		if (path !== void 0) yield {
			path,
			target: targetOf(item.get("target"))
		};
	}
	for (const { string } of root.get("patchesStrategicMerge").items()) if (string !== void 0 && !string.includes("\n")) yield {
		path: string,
		target: void 0
	};
}
function targetOf(target) {
	if (!target.isMap) return void 0;
	const text = (key) => target.get(key).string;
	return {
		group: text("group"),
		version: text("version"),
		kind: text("kind"),
		name: text("name"),
		namespace: text("namespace")
	};
}
function* partPaths(root) {
	for (const key of [
		"configurations",
		"transformers",
		"generators",
		"validators"
	]) for (const item of root.get(key).items()) if (item.string !== void 0) yield item.string;
	for (const chart of root.get("helmCharts").items()) {
		const values = chart.get("valuesFile").string;
		if (values !== void 0) yield values;
		for (const item of chart.get("additionalValuesFiles").items()) if (item.string !== void 0) yield item.string;
	}
	for (const item of root.get("replacements").items()) {
		const path = item.get("path").string;
		if (path !== void 0) yield path;
	}
	for (const key of ["configMapGenerator", "secretGenerator"]) for (const generator of root.get(key).items()) for (const item of generator.get("files").items()) if (item.string !== void 0) yield item.string.replace(/^[^=]*=/, "");
}
/** The last part of a path. */
function nameOf$1(path) {
	return path.slice(path.lastIndexOf("/") + 1);
}
/** The folder of a path, `.` for the top. */
function folderOf(path) {
	const slash = path.lastIndexOf("/");
	return slash < 0 ? "." : path.slice(0, slash);
}
/** A path relative to a folder, `.` and `..` resolved. */
function joinPath(folder, path) {
	const parts = folder === "." ? [] : folder.split("/");
	for (const part of path.split("/")) if (part === ".." && parts.length > 0 && parts.at(-1) !== "..") parts.pop();
	else if (part !== "." && part !== "") parts.push(part);
	return parts.length === 0 ? "." : parts.join("/");
}
/** The nearest folder of a set at or above a path's folder. */
function nearestFolder(path, folders) {
	for (let folder = folderOf(path);; folder = folderOf(folder)) {
		if (folders.has(folder)) return folder;
		if (folder === ".") return void 0;
	}
}

// src/inventory/namespace-key.ts
/** No namespace's name holds it. */
const unknown = "?";
function namespaceKey(namespace, file) {
	return namespace ?? `${unknown}${folderOf(file)}`;
}
function isKnownNamespace(key) {
	return !key.startsWith(unknown);
}

// src/rules/missing-service-account.ts
const missingServiceAccount = {
	id: "missing-service-account",
	subject: "inventory",
	severity: "notice",
	summary: "The account that a pod names is not among the files",
	control: null,
	causes: ["ServiceAccount"],
	concerns(fact, inventory) {
		return fact.kind === "workload" && fact.accounts.some((account) => isMissing(fact, account, inventory));
	},
	check(object, { repository: { inventory } }, pods, fact) {
		if (fact.kind !== "workload") return [];
		return pods.flatMap((pod) => {
			const account = accountOf(pod);
			if (!isMissing(fact, account, inventory)) return [];
			const where = isKnownNamespace(fact.namespace) ? ` of ${quoted$1(fact.namespace)}` : "";
			return violation(accountField(pod), {
				what: `The account ${quoted$1(account)}${where} is not among the files, though other accounts of the namespace are.`,
				why: "Without its account the pod is not created; and where somebody made it by hand, nobody sees what it may do.",
				todo: "Add the ServiceAccount, or, where it is made elsewhere, list it under `external.accounts` in the configuration.",
				value: account,
				isAbsence: false,
				cure: noCure("the account has to be created first"),
				addition: {
					file: `${account}-service-account.yaml`,
					text: `apiVersion: v1\nkind: ServiceAccount\nmetadata:\n  name: ${account}\n${object.namespace === null ? "" : `  namespace: ${object.namespace}\n`}automountServiceAccountToken: false\n`
				}
			});
		});
	},
	documentation: {
		guidance: "One ServiceAccount an application.",
		details: "The account that a pod names is looked up among the ServiceAccounts of its namespace. The rule is silent where the files hold no account of that namespace at all: then accounts are made elsewhere, by Terraform or by hand. Accounts outside the repository are listed in the configuration:\n\n```yaml\nexternal:\n  accounts:\n    - { namespace: shop, name: ci }\n```",
		breaks: "",
		elsewhere: ["kube-linter’s `non-existent-service-account` looks in the same folder only and flags accounts that are made elsewhere."],
		violates: `${exampleDeployment("api", "api")}---\napiVersion: v1\nkind: ServiceAccount\nmetadata:\n  name: worker\n  namespace: shop\n`,
		complies: `${exampleDeployment("api", "api")}---\napiVersion: v1\nkind: ServiceAccount\nmetadata:\n  name: api\n  namespace: shop\n`,
		references: {
			tools: {
				"kube-linter": "non-existent-service-account",
				Kubescape: "C-0307"
			},
			links: ["https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/"]
		}
	}
};
/** A name that the API server would take, so that it can be told and written; `default` exists by itself. */
const accountName = /^[a-z0-9]([-a-z0-9.]*[a-z0-9])?$/;
function isMissing({ namespace }, account, inventory) {
	if (account === "default" || isPlaceholder(account) || !accountName.test(account)) return false;
	const known = inventory.accountsIn(namespace);
	return !known.has(account) && [...known].some((name) => name !== "default");
}

// src/rules/namespace-default-deny.ts
const namespaceDefaultDeny = {
	id: "namespace-default-deny",
	subject: "inventory",
	severity: "warning",
	summary: "A namespace has no network policy that denies by default",
	control: null,
	causes: [
		"NetworkPolicy",
		"CiliumNetworkPolicy",
		"CiliumClusterwideNetworkPolicy",
		"GlobalNetworkPolicy"
	],
	concerns: (fact, inventory) => fact.kind === "namespace" && fact.name !== null && !inventory.defaultDeny(fact.name).ingress,
	check(object, { repository: { inventory } }, _pods, fact) {
		const { name } = object;
		if (fact.kind !== "namespace" || name === null) return [];
		const { ingress, egress } = inventory.defaultDeny(name);
		if (ingress) return [];
		return [violation(object.root.at(["metadata", "name"]), {
			what: `No NetworkPolicy among the files denies incoming traffic in ${quoted$1(name)} by default.${egress ? "" : " Outgoing traffic is open too."}`,
			why: "Every pod of the cluster reaches every pod of the namespace, so one that is broken into reaches them all.",
			todo: "Add a NetworkPolicy that selects all pods and allows nothing, and beside it policies for what is meant to pass.",
			value: "unset",
			isAbsence: true,
			cure: noCure("the policy is an object of its own; the summary has it as a patch"),
			addition: {
				file: "default-deny.yaml",
				text: defaultDenyPolicy(name)
			}
		})];
	},
	documentation: {
		guidance: "NetworkPolicies and RBAC keep a namespace apart.",
		details: "Looked at is every Namespace object. Its default deny is a NetworkPolicy of the namespace with an empty `podSelector`, `Ingress` among its types and no ingress rule. Cilium’s and Calico’s policies count, their cluster-wide ones too. Denied ingress with open egress complies; where egress is open as well a second sentence says so. Policies that another repository applies are not known.",
		breaks: "",
		elsewhere: ["Kubescape takes any NetworkPolicy of the namespace, also one that allows everything."],
		violates: exampleNamespace({}),
		complies: `${exampleNamespace({})}---\n${defaultDenyPolicy("shop")}`,
		references: {
			cis: "5.3.2 (v1.12)",
			nsa: "Network separation and hardening: Network policies",
			tools: { Kubescape: "C-0054" },
			links: ["https://kubernetes.io/docs/concepts/services-networking/network-policies/#default-deny-all-ingress-traffic"]
		}
	}
};
function defaultDenyPolicy(namespace) {
	return `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: default-deny
  namespace: ${namespace}
spec:
  podSelector: {}
  policyTypes:
    - Ingress
`;
}

// src/rules/namespace-group-binding.ts
const namespaceGroupBinding = {
	id: "namespace-group-binding",
	subject: "object",
	severity: "warning",
	summary: "A binding gives rights to all accounts at once",
	control: null,
	check(object) {
		return bindingSubjects(object).flatMap((subject) => {
			const whom = whomOf(subject);
			if (whom === void 0) return [];
			const { name, role, value } = subject;
			return violation(name, {
				what: `The binding gives ${role} to ${quoted$1(name.display)}${borrowedFrom(name, object)}: ${whom.text}.`,
				why: "Nobody decided for each of them that it needs these rights, and those that come later get them too.",
				todo: "Bind the accounts that need the rights by name.",
				value,
				isAbsence: false,
				cure: noCure("who needs the rights is not known"),
				...whom.isEverybody ? { severity: "error" } : {}
			});
		});
	},
	documentation: {
		guidance: "Applications that share a namespace should have the same RBAC needs, and granting those must be safe.",
		details: "Told are the groups `system:serviceaccounts` and `system:serviceaccounts:<namespace>`, which hold every account of the cluster or of a namespace. It is an error for `system:authenticated`, `system:unauthenticated` and the user `system:anonymous`, which hold everybody.",
		breaks: "",
		violates: exampleBinding("kind: Group\nname: system:serviceaccounts:shop\napiGroup: rbac.authorization.k8s.io"),
		complies: exampleBinding("kind: Group\nname: shop-developers\napiGroup: rbac.authorization.k8s.io"),
		references: {
			attack: "T1078 Valid Accounts",
			links: ["https://kubernetes.io/docs/reference/access-authn-authz/rbac/#referring-to-subjects"]
		}
	}
};
/** Source: Kubernetes documentation, "Authenticating", anonymous requests and service account tokens. */
function whomOf({ kind, name }) {
	const text = name.string;
	if (kind === "User" && text === "system:anonymous") return {
		text: "everybody, without any login",
		isEverybody: true
	};
	if (kind !== "Group" || text === void 0) return void 0;
	if (text === "system:unauthenticated") return {
		text: "everybody, without any login",
		isEverybody: true
	};
	if (text === "system:authenticated") return {
		text: "everybody who has any login",
		isEverybody: true
	};
	if (text === "system:serviceaccounts") return {
		text: "every account of the cluster",
		isEverybody: false
	};
	if (text.startsWith("system:serviceaccounts:")) return {
		text: "every account of that namespace",
		isEverybody: false
	};
}

// src/inventory/policy-rule.ts
/** The rules in the `rules` of a role. Items that are no texts are left out: the API server refuses them. */
function policyRules(rules) {
	const texts = (field) => field.items().flatMap(({ string }) => string === void 0 ? [] : [string]);
	return rules.items().map((rule) => ({
		verbs: texts(rule.get("verbs")),
		apiGroups: texts(rule.get("apiGroups")),
		resources: texts(rule.get("resources")),
		names: texts(rule.get("resourceNames")),
		urls: texts(rule.get("nonResourceURLs"))
	}));
}
/**
* Whether a rule allows a request on every object of the resource. A resource `*` takes in subresources, `pods` does not,
* `*` before `/exec` is that subresource of every resource.
*
* Source: ResourceMatches, APIGroupMatches and VerbMatches in kubernetes v1.36, pkg/apis/rbac/v1/evaluation_helpers.go
*/
function allows(rule, { verb, group, resource }) {
	if (rule.names.length > 0) return false;
	return holds(rule.verbs, verb) && holds(rule.apiGroups, group) && namesResource(rule.resources, resource);
}
function namesResource(resources, resource) {
	const slash = resource.indexOf("/");
	const anyOf = slash < 0 ? void 0 : `*${resource.slice(slash)}`;
	return holds(resources, resource) || anyOf !== void 0 && resources.includes(anyOf);
}
/** Whether a list has an item, or the `*` that stands for all. */
function holds(list, item) {
	return list.includes("*") || list.includes(item);
}
/**
* Rights as a set: one text for every verb on every resource of every group, by name and scope. Equal sets allow the same,
* however the rules are written.
*/
function rightSet(rights) {
	const set = /* @__PURE__ */ new Set();
	for (const { verbs, apiGroups, resources, names, urls, scope } of rights) for (const verb of verbs) {
		for (const url of urls) set.add(JSON.stringify([
			scope,
			verb,
			url
		]));
		for (const group of apiGroups) for (const resource of resources) for (const name of names.length === 0 ? ["*"] : names) set.add(JSON.stringify([
			scope,
			verb,
			group,
			resource,
			name
		]));
	}
	return set;
}
function hasSameRights(a, b) {
	const [first, second] = [rightSet(a), rightSet(b)];
	return first.size === second.size && [...first].every((item) => second.has(item));
}

// src/inventory/rights-risk.ts
const rbac = "rbac.authorization.k8s.io";
/**
* What makes whoever has it as strong as the cluster's administrator, or nearly so.
* Source: Kubernetes documentation, "Role Based Access Control Good Practices", privilege escalation risks.
*/
const privileged$1 = [
	{
		what: "escalate",
		phrase: "give roles more rights than it has itself (`escalate`)",
		clusterWide: false,
		requests: [[
			["escalate"],
			rbac,
			["roles", "clusterroles"]
		]]
	},
	{
		what: "bind",
		phrase: "bind anybody to any role (`bind`)",
		clusterWide: false,
		requests: [[
			["bind"],
			rbac,
			["roles", "clusterroles"]
		]]
	},
	{
		what: "impersonate",
		phrase: "act as somebody else (`impersonate`)",
		clusterWide: false,
		requests: [[
			["impersonate"],
			"",
			[
				"users",
				"groups",
				"serviceaccounts"
			]
		], [
			["impersonate"],
			"authentication.k8s.io",
			["userextras"]
		]]
	},
	{
		what: "token",
		phrase: "create tokens of other accounts (`create` on `serviceaccounts/token`)",
		clusterWide: false,
		requests: [[
			["create"],
			"",
			["serviceaccounts/token"]
		]]
	},
	{
		what: "nodes-proxy",
		phrase: "reach every kubelet (`nodes/proxy`)",
		clusterWide: true,
		requests: [[
			[
				"get",
				"create",
				"update",
				"patch",
				"delete"
			],
			"",
			["nodes/proxy"]
		]]
	},
	{
		what: "secrets",
		phrase: "read the Secrets of every namespace",
		clusterWide: true,
		requests: [[
			[
				"get",
				"list",
				"watch"
			],
			"",
			["secrets"]
		]]
	},
	{
		what: "exec",
		phrase: "run commands in every pod (`create` on `pods/exec` or `pods/attach`)",
		clusterWide: true,
		requests: [[
			["create"],
			"",
			["pods/exec", "pods/attach"]
		]]
	}
];
const writing = [
	"create",
	"update",
	"patch"
];
/** What leads to more rights by a detour. */
const escalation = [
	{
		what: "workloads",
		phrase: "start or change workloads, with any account and Secret there",
		clusterWide: false,
		requests: [
			[
				writing,
				"",
				["pods", "replicationcontrollers"]
			],
			[
				writing,
				"apps",
				[
					"deployments",
					"statefulsets",
					"daemonsets",
					"replicasets"
				]
			],
			[
				writing,
				"extensions",
				[
					"deployments",
					"daemonsets",
					"replicasets"
				]
			],
			[
				writing,
				"batch",
				["jobs", "cronjobs"]
			]
		]
	},
	{
		what: "persistentvolumes",
		phrase: "create PersistentVolumes, also of the node’s own paths",
		clusterWide: true,
		requests: [[
			["create"],
			"",
			["persistentvolumes"]
		]]
	},
	{
		what: "namespaces",
		phrase: "rewrite the labels of Namespaces, and so their Pod Security level",
		clusterWide: true,
		requests: [[
			["update", "patch"],
			"",
			["namespaces"]
		]]
	},
	{
		what: "webhooks",
		phrase: "change admission webhooks, which see and rewrite every object",
		clusterWide: true,
		requests: [[
			writing,
			"admissionregistration.k8s.io",
			["validatingwebhookconfigurations", "mutatingwebhookconfigurations"]
		]]
	},
	{
		what: "certificates",
		phrase: "approve or sign certificates, also of administrators",
		clusterWide: true,
		requests: [
			[
				["update", "patch"],
				"certificates.k8s.io",
				["certificatesigningrequests/approval"]
			],
			[
				["update", "patch"],
				"certificates.k8s.io",
				["certificatesigningrequests/status"]
			],
			[
				["approve", "sign"],
				"certificates.k8s.io",
				["signers"]
			]
		]
	}
];
/** The rules that a binding gives away: whether cluster-wide decides what some of them are worth. */
function privilegedRisks(rules, isClusterWide) {
	if (rules.some(isEverything)) return [{
		what: "everything",
		phrase: "do everything with every resource"
	}];
	return risksIn(privileged$1, rules, isClusterWide);
}
/** @param isClusterWide whether given for the cluster; else in another namespace than the account's own */
function escalationRisks(rules, isClusterWide) {
	return risksIn(escalation, rules, isClusterWide);
}
function risksIn(rows, rules, isClusterWide) {
	return rows.filter((row) => isClusterWide || !row.clusterWide).filter(({ requests }) => requests.some(([verbs, group, resources]) => verbs.some((verb) => resources.some((resource) => rules.some((rule) => allows(rule, {
		verb,
		group,
		resource
	})))))).map(({ what, phrase }) => ({
		what,
		phrase
	}));
}
function isEverything({ verbs, apiGroups, resources, names }) {
	return names.length === 0 && [
		verbs,
		apiGroups,
		resources
	].every((list) => list.includes("*"));
}
/** Why it is not safe that several applications have these rights together; empty where it is. */
function unsafeToShare(rights) {
	const found = /* @__PURE__ */ new Set();
	for (const rule of rights) {
		const has = (verbs, group, resource) => verbs.some((verb) => holds(rule.verbs, verb)) && holds(rule.apiGroups, group) && namesResource(rule.resources, resource);
		if ([
			rule.verbs,
			rule.apiGroups,
			rule.resources
		].some((list) => list.includes("*")) && rule.resources.length > 0) found.add("wildcards");
		if (has([
			"get",
			"list",
			"watch"
		], "", "secrets")) found.add("reading Secrets");
		if (has(["create", "get"], "", "pods/exec")) found.add("running commands in pods");
		for (const verb of ["escalate", "bind"]) if (has([verb], rbac, "roles") || has([verb], rbac, "clusterroles")) found.add(`\`${verb}\``);
		if ([
			"users",
			"groups",
			"serviceaccounts"
		].some((who) => has(["impersonate"], "", who))) found.add("`impersonate`");
	}
	return [...found];
}

// src/inventory/rights-text.ts
/** Rules that are written out; the others are counted. */
const shownRules = 4;
/** What rights allow, as a clause: "can get and list `pods` in the cluster"; names in backticks. */
function rightsText(rights) {
	if (rights.length === 0) return "has no rights";
	const shown = rights.slice(0, shownRules).map(rightText);
	const more = rights.length - shown.length;
	return `can ${shown.join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}
/** One rule's right, as a clause. */
function rightText({ verbs, apiGroups, resources, names, urls, scope }) {
	const where = scope === "cluster" ? "everywhere" : `in ${code(scope)}`;
	const does = verbs.includes("*") ? "do everything with" : few(verbs);
	if (resources.length === 0) return `${does} ${few(urls.map(code))}`;
	const groups = apiGroups.filter((group) => group !== "");
	return `${does} ${resources.includes("*") ? `every resource${apiGroups.includes("*") ? "" : ` of ${few(apiGroups.map((group) => group === "" ? "the core group" : code(group)))}`}` : few(resources.map((resource) => code(groups.length === 1 && apiGroups.length === 1 ? `${resource}.${groups[0]}` : resource)))}${names.length === 0 ? "" : ` named ${few(names.map(code))}`} ${where}`;
}
function few(items) {
	return items.length > 5 ? `${items.slice(0, 4).join("/")}/… (${items.length})` : items.join("/");
}
function code(text) {
	return `\`${text}\``;
}

// src/rules/namespace-mixed-applications.ts
const namespaceMixedApplications = {
	id: "namespace-mixed-applications",
	subject: "inventory",
	severity: "warning",
	summary: "Applications with different rights share a namespace",
	control: null,
	causes: [
		"Deployment",
		"StatefulSet",
		"DaemonSet",
		"CronJob",
		"Job",
		"Pod",
		"RoleBinding",
		"Role",
		"*"
	],
	concerns(fact, inventory) {
		const namespace = namespaceToldAt(fact, inventory);
		return namespace !== void 0 && mixtureOf(inventory.applicationsIn(namespace)) !== void 0;
	},
	check(object, { repository: { inventory } }, _pods, fact) {
		const namespace = namespaceToldAt(fact, inventory);
		if (namespace === void 0) return [];
		const uses = inventory.applicationsIn(namespace);
		const mixture = mixtureOf(uses);
		if (mixture === void 0) return [];
		const names = listed$1(uses.map(({ application }) => quoted$1(application.name)));
		const details = mixture.kind === "differ" ? `Their accounts’ rights differ: ${uses.slice(0, 4).map(useText).join("; ")}${uses.length > 4 ? `; and ${uses.length - 4} more` : ""}.` : `Their accounts have the same rights, which are not safe to share: ${listed$1(mixture.reasons)}.`;
		return [violation(object.root.at(["metadata", "name"]), {
			what: `The namespace ${quoted$1(namespace)} holds ${uses.length} applications: ${names}. ${details}`,
			why: "Whoever may start a pod in a namespace may use every account of it, so each application can come to the rights of all.",
			todo: "Give each application a namespace of its own, or keep together only those that need the same rights.",
			value: `${mixture.kind} ${uses.map(({ application }) => application.name).join(" ")}`,
			isAbsence: false,
			cure: noCure("which application moves is for people to decide")
		})];
	},
	documentation: {
		guidance: "Namespaces planned: one application each is best; applications that share one should have the same RBAC needs, and granting those must be safe.",
		details: "The rights of an application are the union of what all bindings among the files give the accounts of its workloads, by name and by the groups of accounts; roles that Kubernetes creates by itself (`view`, `edit`, `admin`, …) and aggregated ones count with their rules. They are compared as sets. Equal rights are silent, unless they are not safe to share: reading Secrets, `pods/exec`, `escalate`, `bind`, `impersonate`, wildcards. The finding stands on the Namespace, or where that is not among the files on a workload. How an application is told stands with `shared-service-account`; rights that are granted elsewhere can be listed under `external` in the configuration.",
		breaks: "",
		elsewhere: ["No other tool compares the rights of applications; Kubescape C-0209 and KICS print a list for a person to read."],
		violates: `${exampleDeployment("api", "api")}---\n${exampleDeployment("ledger", "ledger")}---\napiVersion: rbac.authorization.k8s.io/v1\nkind: RoleBinding\nmetadata:\n  name: ledger\n  namespace: shop\nroleRef:\n  apiGroup: rbac.authorization.k8s.io\n  kind: ClusterRole\n  name: view\nsubjects:\n  - kind: ServiceAccount\n    name: ledger\n    namespace: shop\n`,
		complies: `${exampleDeployment("api", "api")}---\n${exampleDeployment("ledger", "ledger")}`,
		references: {
			cis: "5.6.1 (v1.12)",
			tools: { Kubescape: "C-0209" },
			links: ["https://kubernetes.io/docs/concepts/security/rbac-good-practices/#workload-creation"]
		}
	}
};
/** The namespace of which a fact's object is the one that tells: its Namespace, else the first workload of the last application. */
function namespaceToldAt(fact, inventory) {
	if (fact.kind === "namespace") return fact.name ?? void 0;
	if (fact.kind !== "workload" || !isKnownNamespace(fact.namespace)) return void 0;
	if (inventory.hasNamespaceObject(fact.namespace)) return void 0;
	return inventory.applicationsIn(fact.namespace).at(-1)?.workloads[0] === fact ? fact.namespace : void 0;
}
function mixtureOf(uses) {
	const [first, ...others] = uses;
	if (first === void 0 || others.length === 0) return void 0;
	if (others.some(({ rights }) => !hasSameRights(first.rights, rights))) return { kind: "differ" };
	const reasons = unsafeToShare(first.rights);
	return reasons.length > 0 ? {
		kind: "unsafe",
		reasons
	} : void 0;
}
function useText({ application, accounts, rights }) {
	return `${quoted$1(application.name)} (account ${listed$1(accounts.map(quoted$1))}) ${rightsText(rights)}`;
}

// src/rules/namespace-not-planned.ts
const namespaceNotPlanned = {
	id: "namespace-not-planned",
	subject: "inventory",
	severity: "warning",
	summary: "A namespace or an application is not where the plan has it",
	control: null,
	concerns(fact, _inventory, { repository }) {
		const { plan } = repository.namespaces;
		if (plan === void 0) return false;
		if (fact.kind === "namespace") return fact.name !== null && !plan.has(fact.name);
		if (fact.kind !== "workload" || !isKnownNamespace(fact.namespace)) return false;
		return plan.get(fact.namespace)?.includes(fact.application.name) !== true;
	},
	check(object, { repository }, _pods, fact) {
		const { plan } = repository.namespaces;
		if (plan === void 0) return [];
		const why = "Namespaces are planned so that each has one application, or several that need the same rights.";
		const cure = noCure("where it belongs is for people to decide");
		if (fact.kind === "namespace" && fact.name !== null && !plan.has(fact.name)) return [violation(object.root.at(["metadata", "name"]), {
			what: `The namespace ${quoted$1(fact.name)} is not in the plan of the configuration.`,
			why,
			todo: "Add it to `namespaces.plan` with the applications that belong there, or use a planned one.",
			value: fact.name,
			isAbsence: false,
			cure
		})];
		if (fact.kind !== "workload" || !isKnownNamespace(fact.namespace)) return [];
		const { name, by } = fact.application;
		const planned = plan.get(fact.namespace);
		if (planned?.includes(name) === true) return [];
		const home = [...plan].filter(([, applications]) => applications.includes(name)).map(([namespace]) => namespace);
		const instead = home.length > 0 ? ` The plan has it in ${listed$1(home.map(quoted$1))}.` : planned === void 0 ? "" : ` Planned there: ${planned.length === 0 ? "nothing" : listed$1(planned.map(quoted$1))}.`;
		const written = object.root.at(["metadata", "namespace"]);
		return [violation(written.isAbsent ? object.root.at(["metadata", "name"]) : written, {
			what: `The application ${quoted$1(name)} (by ${quoted$1(by)}) is not planned for the namespace ${quoted$1(fact.namespace)}.${instead}`,
			why,
			todo: "Move it to its namespace, or change `namespaces.plan` in the configuration.",
			value: `${fact.namespace} ${name}`,
			isAbsence: false,
			cure
		})];
	},
	documentation: {
		guidance: "Namespaces planned: one application each is best.",
		details: "The rule speaks only where the configuration has a plan:\n\n```yaml\nnamespaces:\n  plan: { shop: [api, web], billing: [ledger] }\n```\n\nThen a workload whose application is not planned for its namespace is told, and a Namespace that is not in the plan. `kube-privilege-review check --format json` proposes a plan of what is there (field `plan`). How an application is told stands with `shared-service-account`.",
		breaks: "",
		violates: exampleDeployment("ledger", "ledger"),
		complies: exampleDeployment("api", "api"),
		references: {
			cis: "5.6.1 (v1.12)",
			links: ["https://kubernetes.io/docs/concepts/security/multi-tenancy/"]
		}
	}
};

// src/inventory/pod-security-labels.ts
const podSecurityLevels = [
	"privileged",
	"baseline",
	"restricted"
];
const prefix$1 = "pod-security.kubernetes.io/";
function podSecurityLabel(namespace, mode) {
	const labels = namespace.root.at(["metadata", "labels"]);
	return {
		level: labels.get(`${prefix$1}${mode}`),
		version: labels.get(`${prefix$1}${mode}-version`)
	};
}
function podSecurityLabelKey(mode) {
	return `${prefix$1}${mode}`;
}
/** Source: ParseLevel in kubernetes/pod-security-admission, api/helpers.go: the words as they stand. */
function parseLevel(text) {
	return podSecurityLevels.find((level) => level === text);
}
/**
* The version that a label names: `latest`, or a minor version.
* Source: ParseVersion, api/helpers.go: `latest` or `v1.` and a number without leading zeros.
*/
function parseVersion(text) {
	if (text === "latest") return "latest";
	const minor = /^v1\.([0-9]|[1-9][0-9]*)$/.exec(text ?? "")?.[1];
	return minor === void 0 ? void 0 : Number(minor);
}
function enforcedBy(namespace) {
	const { level, version } = podSecurityLabel(namespace, "enforce");
	const known = parseLevel(level.string);
	if (known === void 0) return null;
	return {
		level: known,
		version: version.isAbsent ? "latest" : parseVersion(version.string) ?? "latest"
	};
}

// src/rules/profile.ts
/** Which rules run, and with which meaning (rules.md section 2). */
const profiles = [
	"guidance",
	"baseline",
	"restricted"
];
/**
* The newest minor version of Kubernetes whose Pod Security Standards are known: what `latest` means.
* Source: kubernetes/pod-security-admission v0.37.0-alpha.2, policy/check_*.go.
*/
const newestPodSecurityVersion = 37;
/** `v1.37` for 37. */
function podSecurityVersionText(minor) {
	return `v1.${minor}`;
}
/**
* The minor version that a text names: `latest`, or `v1.N` with N from 0 to the newest known; undefined for any other
* text. A newer version than the newest known is not accepted: its controls are unknown here.
*/
function parsePodSecurityVersion(text) {
	if (text === "latest") return 37;
	const match = /^v1\.(0|[1-9]\d?)$/.exec(text);
	const minor = match === null ? NaN : Number(match[1]);
	return minor <= 37 ? minor : void 0;
}

// src/rules/namespace-pod-security-labels.ts
const why$5 = "Without an enforced level the namespace takes every pod, also a privileged one that somebody else creates there.";
const namespacePodSecurityLabels = {
	id: "namespace-pod-security-labels",
	subject: "inventory",
	severity: "warning",
	summary: "A Namespace enforces no Pod Security level",
	control: null,
	concerns: (fact) => fact.kind === "namespace",
	check(object, policy, _pods, fact) {
		if (fact.kind !== "namespace") return [];
		const { level, version } = podSecurityLabel(object, "enforce");
		const needs = needsOf(object, policy);
		if (level.isPlaceholder) return [report$1(level, {
			what: "",
			why: why$5,
			todo: "",
			cure: noCure("")
		})];
		const enforced = parseLevel(level.string);
		const isVersionValid = version.isAbsent || version.isPlaceholder || parseVersion(version.string) !== void 0;
		if (enforced !== void 0 && enforced !== "privileged") {
			if (isVersionValid) return [];
			return [report$1(version, {
				what: `The label ${statement(version)} is no version: the API server takes \`latest\` or one such as \`v1.30\`.`,
				why: "The API server refuses a Namespace with it.",
				todo: "Write `latest`, or the version of the cluster.",
				value: "version",
				cure: riskyCure("Enforce the newest version of the level", cautionOf(needs), {
					op: "set",
					path: version.path,
					value: "latest"
				})
			})];
		}
		if (enforced === "privileged") return [privilegedReport(level, needs, object)];
		return [unenforcedReport(level, needs, object)];
	},
	documentation: {
		guidance: "Set by security context, enforced by PodSecurityPolicy (old clusters), Pod Security Admission or OPA Gatekeeper.",
		details: ["Pod Security Admission enforces what the Namespace’s label `pod-security.kubernetes.io/enforce` says: `baseline` or `restricted`. Without the label, or with `privileged`, it takes everything (unless the cluster’s own configuration sets another default, which no repository tells).", "The finding works out the strictest level that all workloads known for the namespace pass, at the version of the Namespace’s `enforce-version`, and suggests that with `warn` and `audit` beside it. Where a known workload needs `privileged` the finding is a notice and names it."].join("\n\n"),
		breaks: "Pods that the repository does not show (of operators, injected sidecars, other repositories) may be refused: their Deployment is accepted and its pods never start; the event says “violates PodSecurity”. Try the level as `warn` and `audit` first, and look for “would violate PodSecurity” in the audit log.",
		elsewhere: ["Kubescape looks at the label only: not at its version, nor at the workloads of the namespace."],
		violates: exampleNamespace({ team: "shop" }),
		complies: exampleNamespace({ "pod-security.kubernetes.io/enforce": "restricted" }),
		references: {
			cis: "5.2.1 (v1.12)",
			nsa: "Kubernetes Pod security: Pod security enforcement",
			tools: { Kubescape: "C-0192" },
			links: ["https://kubernetes.io/docs/concepts/security/pod-security-admission/", "https://kubernetes.io/docs/tasks/configure-pod-container/enforce-standards-namespace-labels/"]
		}
	}
};
function needsOf(object, { repository: { inventory }, version }) {
	const pinned = parseVersion(podSecurityLabel(object, "enforce").version.string);
	const own = typeof pinned === "number" ? Math.min(pinned, version) : version;
	const namespace = object.name ?? "";
	return {
		strictest: inventory.strictestIn(namespace, own),
		workloads: inventory.workloadsIn(namespace),
		version: own
	};
}
function privilegedReport(level, needs, object) {
	const needing = needs.workloads.filter((workload) => !passes(workload, "baseline", needs.version));
	const isNeeded = needing.length > 0;
	const { strictest } = needs;
	return report$1(level, {
		what: `The Namespace sets ${statement(level)}, which takes every pod.${isNeeded ? ` ${needSentence(needing, needs)}` : ""}`,
		why: isNeeded ? "Every other pod of the namespace is then unchecked as well." : why$5,
		todo: isNeeded ? "Give what needs it a namespace of its own, and enforce a level here." : `Set it to \`${strictest}\`. ${knownSentence(needs)}`,
		value: "privileged",
		cure: isNeeded ? noCure("workloads of the namespace need it") : levelCure(level, needs, object),
		...isNeeded ? { severity: "notice" } : {}
	});
}
function unenforcedReport(level, needs, object) {
	const { strictest, workloads, version } = needs;
	const isUnknown = !level.isAbsent;
	const blocked = strictest === "privileged" ? workloads.filter((one) => !passes(one, "baseline", version)) : [];
	const what = isUnknown ? `The label ${statement(level)} is no level: the API server refuses the Namespace.` : `The Namespace has no label \`${podSecurityLabelKey("enforce")}\`, so as far as this repository tells it takes every pod.`;
	return report$1(level, {
		what: blocked.length === 0 ? what : `${what} ${needSentence(blocked, needs)}`,
		why: why$5,
		todo: strictest === "privileged" ? "Cure those workloads or move them into a namespace of their own, and then enforce `baseline`; `warn` and `audit` can be set right away." : `Enforce \`${strictest}\`. ${knownSentence(needs)}`,
		value: isUnknown ? "invalid" : "unset",
		cure: strictest === "privileged" ? noCure("a workload of the namespace does not pass `baseline`") : levelCure(level, needs, object)
	});
}
function passes(workload, level, version) {
	return workload.passes(level, version);
}
/** Which workloads stand in the way of `baseline`, and by which controls. */
function needSentence(needing, { version }) {
	const told = needing.slice(0, 3).map((workload) => {
		const controls = workload.failures("baseline", version);
		return `${resourceName(workload)} (${listed$1(controls)})`;
	});
	const more = needing.length - told.length;
	const all = more > 0 ? [...told, `${more} more`] : told;
	return `Not even \`baseline\` is passed by ${listed$1(all)}.`;
}
function knownSentence({ workloads, strictest, version }) {
	const at = podSecurityVersionText(version);
	if (workloads.length === 0) return "No workload of the namespace is among the files, so nothing is known to need less.";
	if (workloads.length === 1 && workloads[0] !== void 0) return `The one workload known for it, ${resourceName(workloads[0])}, passes \`${strictest}\` (${at}).`;
	return `All ${workloads.length} workloads known for it pass \`${strictest}\` (${at}).`;
}
function cautionOf({ workloads }) {
	return `${workloads.length === 0 ? "No workload of it is known here; pods" : "Pods"} that this repository does not show, injected sidecars too, may be refused (“violates PodSecurity” in the events of their ReplicaSet).`;
}
function levelCure(level, needs, object) {
	const { strictest } = needs;
	const beside = ["warn", "audit"].flatMap((mode) => {
		const own = podSecurityLabel(object, mode).level;
		return own.isAbsent ? [{
			op: "set",
			path: own.path,
			value: strictest
		}] : [];
	});
	return riskyCure(`Enforce the level ${strictest}`, cautionOf(needs), {
		op: "set",
		path: level.path,
		value: strictest
	}, ...beside);
}

// src/rules/privilege-escalation.ts
const key$5 = "allowPrivilegeEscalation";
const privilegeEscalation = {
	id: "privilege-escalation",
	subject: "container",
	severity: "error",
	summary: "A process can gain more privileges than its parent",
	control: {
		name: "Privilege Escalation",
		restricted: {
			since: 8,
			fails: "a container’s `allowPrivilegeEscalation` is not false"
		},
		changes: [{
			since: standards.windowsExempt,
			what: "pods with `spec.os.name: windows` are left out"
		}],
		source: "check_allowPrivilegeEscalation.go"
	},
	check(container, { profile, version }) {
		const isExempt = container.pod.isWindows && (profile === "guidance" || version >= standards.windowsExempt);
		const field = container.securityContext.get(key$5);
		if (isExempt || field.boolean === false) return [];
		const what = field.isAbsent ? `does not set \`${key$5}\`, and the default is \`true\`.${droppedValue(container, key$5)}` : `sets ${statement(field)}${borrowedFrom(field, container.pod.object)}.${refusal$1(field.boolean !== void 0, "a boolean")}`;
		return [report$1(field, {
			what: `${containerName(container)} ${what}`,
			why: "A set-user-ID program or a file capability then lets a process that is not root become root.",
			todo: `Set \`${key$5}: false\` in the container’s \`securityContext\`.`,
			cure: whereTaken(container.pod.api.containerSecurityContext, cure$1(container))
		})];
	},
	documentation: {
		guidance: "No privilege escalation.",
		details: [
			"`allowPrivilegeEscalation: false` sets the kernel’s `no_new_privs` flag on the container’s processes: no program that they start gets more privileges than they have. Left out, escalation is allowed.",
			"The field exists on containers only; one in the pod’s `securityContext` is dropped by the API server (see `misplaced-field`). Windows pods (`spec.os.name: windows`) are exempt under `guidance` and, from v1.25 on, under `restricted`.",
			"The API server refuses `false` beside `privileged: true` and beside an added capability written `CAP_SYS_ADMIN`: a fix is offered where it takes those away as well."
		].join("\n\n"),
		breaks: "Programs with the set-user-ID bit or file capabilities (`sudo`, `su`, old `ping`) fail with “Operation not permitted”. Start the container as the user that it needs, or give it the one capability instead.",
		elsewhere: ["kube-linter and kubesec take a missing field for harmless; the API allows escalation where nothing is written, so here it counts, as in the Standards, Trivy, Checkov and Kubescape.", "Polaris accepts the field on the pod, where the API has none and drops it. Here that is told as `misplaced-field` and counts as missing."],
		violates: examplePod({ container: "securityContext: {}" }),
		complies: examplePod({ container: "securityContext:\n  allowPrivilegeEscalation: false" }),
		references: {
			cis: "5.2.6 (v1.12)",
			nsa: "Kubernetes Pod security: Pod security enforcement",
			attack: "T1068 Exploitation for Privilege Escalation",
			tools: {
				Checkov: "CKV_K8S_20",
				Gatekeeper: "K8sPSPAllowPrivilegeEscalationContainer",
				KICS: "5572cc5e-1e4c-4113-92a6-7a8a3bd25e6d",
				"kube-linter": "privilege-escalation-container",
				Kubescape: "C-0016",
				kubesec: "AllowPrivilegeEscalation",
				Polaris: "privilegeEscalationAllowed",
				Snyk: "SNYK-CC-K8S-9",
				Trivy: "KSV-0001"
			},
			links: ["https://kubernetes.io/docs/tasks/configure-pod-container/security-context/", "https://kubernetes.io/docs/concepts/security/pod-security-standards/"]
		}
	}
};
/**
* The API server refuses `false` beside privileged mode or an added CAP_SYS_ADMIN (core validation.go), so the pair is
* left to the proof of the fix: the cures of those two may stand in the same suggestion.
*/
function cure$1({ securityContext }) {
	const confines = securityContext.at(["capabilities", "add"]).items().some((item) => item.string === "SYS_ADMIN") ? "It confines little while the container keeps SYS_ADMIN. " : "";
	return riskyCure("Forbid privilege escalation", `${confines}Programs with the set-user-ID bit or file capabilities (\`sudo\`, \`su\`) fail with “Operation not permitted”.`, {
		op: "set",
		path: [...securityContext.path, key$5],
		value: false
	});
}

// src/rules/privileged.ts
const why$4 = "A privileged container has every capability and all devices of the node: whoever breaks into it owns the node.";
const privileged = {
	id: "privileged",
	subject: "container",
	severity: "error",
	summary: "A container runs privileged",
	control: onBothLevels({
		name: "Privileged Containers",
		since: 0,
		fails: "a container is `privileged: true`",
		source: "check_privileged.go"
	}),
	check(container) {
		const field = container.securityContext.get("privileged");
		if (field.isAbsent || field.boolean === false) return [];
		if (field.boolean === void 0) return [wrongType(field, "a boolean", why$4)];
		return [report$1(field, {
			what: `${containerName(container)} sets ${statement(field)}${borrowedFrom(field, container.pod.object)}.`,
			why: why$4,
			todo: "Take it away, and add only the capability that the program needs.",
			cure: whereTaken(container.pod.api.containerSecurityContext, riskyCure("Take privileged mode away", "Programs that use devices, mount file systems or change kernel settings fail with “Operation not permitted”; give them the one capability that they need.", {
				op: "set",
				path: field.path,
				value: false
			}))
		})];
	},
	documentation: {
		guidance: "No privilege escalation; drop capabilities and add none that is not needed.",
		details: "`privileged: true` switches off almost all that keeps a container apart from its node: it has every capability and all devices, and neither seccomp nor AppArmor nor SELinux confines it. The field exists on containers only.",
		breaks: "What needs devices, mounts or kernel settings fails with “Operation not permitted”. Name the one capability under `capabilities.add`, or let a device plugin hand the device in.",
		elsewhere: ["terrascan’s AC_K8S_0046 looks at a field of the pod that does not exist, so it never fires."],
		violates: examplePod({ container: "securityContext:\n  privileged: true" }),
		complies: examplePod({ container: "securityContext:\n  privileged: false" }),
		references: {
			cis: "5.2.2 (v1.12)",
			nsa: "Kubernetes Pod security: Pod security enforcement",
			attack: "T1611 Escape to Host",
			tools: {
				Checkov: "CKV_K8S_16",
				Gatekeeper: "K8sPSPPrivilegedContainer",
				KICS: "dd29336b-fe57-445b-a26e-e6aa867ae609",
				"kube-linter": "privileged-container",
				"kube-score": "container-security-context-privileged",
				Kubescape: "C-0057",
				Polaris: "runAsPrivileged",
				Snyk: "SNYK-CC-K8S-1",
				Trivy: "KSV-0017"
			},
			links: ["https://kubernetes.io/docs/concepts/security/pod-security-standards/"]
		}
	}
};

// src/rules/probe-host.ts
/** Where a host can stand. Source: pod-security-admission policy/check_hostProbesAndhostLifecycle.go. */
const places = [
	["livenessProbe"],
	["readinessProbe"],
	["startupProbe"],
	["lifecycle", "postStart"],
	["lifecycle", "preStop"]
].flatMap((path) => [[
	...path,
	"httpGet",
	"host"
], [
	...path,
	"tcpSocket",
	"host"
]]);
const probeHost = {
	id: "probe-host",
	subject: "container",
	severity: "warning",
	summary: "A probe or hook names a host",
	control: onBothLevels({
		name: "Host Probes / Lifecycle Hooks",
		since: 34,
		fails: "a `host` is written in an `httpGet` or `tcpSocket` of a probe or lifecycle hook",
		source: "check_hostProbesAndHostLifecycle.go"
	}),
	check(container) {
		const { pod } = container;
		return places.map((path) => container.field.at(path)).filter((field) => !field.isAbsent && field.display !== "").map((field) => report$1(field, {
			what: `${containerName(container)} sets ${statement(field)} in \`${field.path.slice(container.field.path.length, -1).join(".")}\`${borrowedFrom(field, pod.object)}.`,
			why: "The kubelet connects from the node, so whoever writes the pod can make the node reach hosts that pods cannot.",
			todo: "Remove `host`: the pod’s own address is used then.",
			cure: whereTaken(pod.api.podSpec, riskyCure("Probe the pod itself", "A program that listens on the named host only (always so for a loopback address under host network) fails its probe, and the kubelet restarts it.", {
				op: "remove",
				path: field.path
			}))
		}));
	},
	documentation: {
		guidance: "No host network.",
		details: "From v1.34 on the Standards forbid a `host` in `httpGet` and `tcpSocket` of the three probes and the two lifecycle hooks. Without one the kubelet connects to the pod’s own address. An empty host complies. A header `Host` in `httpHeaders` chooses a virtual host and is fine.",
		breaks: "A program that listens on that host only, a loopback address for example, fails its probe: `kubectl describe pod` shows “connection refused”. Let it listen on the pod’s address, or probe it with `exec`.",
		elsewhere: ["No linter has this control of the Standards; Gatekeeper’s library has `host-probes-lifecycle`."],
		violates: examplePod({ container: "livenessProbe:\n  httpGet:\n    host: 10.0.0.1\n    port: 80" }),
		complies: examplePod({ container: "livenessProbe:\n  httpGet:\n    port: 80" }),
		references: {
			tools: { Gatekeeper: "host-probes-lifecycle" },
			links: ["https://kubernetes.io/docs/concepts/security/pod-security-standards/", "https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/"]
		}
	}
};

// src/rules/proc-mount.ts
const procMount = {
	id: "proc-mount",
	subject: "container",
	severity: "error",
	summary: "/proc is not masked",
	control: onBothLevels({
		name: "/proc Mount Type",
		since: 0,
		fails: "a container’s `procMount` is not `Default`",
		changes: [{
			since: standards.ownUsersRelaxed,
			what: "baseline lets any value pass under `hostUsers: false`"
		}],
		source: "check_procMount.go"
	}),
	check(container, { profile, version }) {
		const { pod, securityContext } = container;
		const field = securityContext.get("procMount");
		const isExempt = profile === "baseline" && version >= standards.ownUsersRelaxed && pod.hasOwnUsers || profile === "guidance" && pod.isWindows;
		if (field.isAbsent || field.string === "Default" || isExempt) return [];
		return [report$1(field, {
			what: `${containerName(container)} sets ${statement(field)}${borrowedFrom(field, pod.object)}.`,
			why: "An unmasked `/proc` shows parts of the node’s kernel and lets a process change its settings.",
			todo: "Leave `procMount` out, or write `Default`.",
			value: field.display ?? "written",
			cure: whereTaken(pod.api.containerSecurityContext, riskyCure("Mask /proc", "Programs that build or run containers inside the container may fail to mount `/proc`.", {
				op: "set",
				path: field.path,
				value: "Default"
			}))
		})];
	},
	documentation: {
		guidance: "Default (masked) /proc.",
		details: "The container runtime hides paths of `/proc` such as `/proc/kcore` and makes others read-only. `procMount: Unmasked` switches that off; the API server takes it only with `hostUsers: false`. From v1.35 on, `baseline` lets it pass there; `restricted` and `guidance` never do. The value is compared exactly, as the API server compares it.",
		breaks: "Programs that build or run containers inside the container may not work. Run them on nodes or in virtual machines of their own, or build without privileges (BuildKit in rootless mode, Kaniko).",
		elsewhere: ["Trivy’s KSV-0027 flags the key itself, also with `Default`; kube-linter flags `Unmasked` in any case. Here every value but exactly `Default` is told, as in the Standards."],
		violates: examplePod({
			spec: "hostUsers: false",
			container: "securityContext:\n  procMount: Unmasked"
		}),
		complies: examplePod({ container: "securityContext:\n  procMount: Default" }),
		references: {
			cis: "5.6.3 (v1.12)",
			attack: "T1611 Escape to Host",
			tools: {
				Gatekeeper: "K8sPSPProcMount",
				"kube-linter": "unsafe-proc-mount",
				Kubescape: "C-0211",
				Polaris: "procMount",
				Trivy: "KSV-0027"
			},
			links: ["https://kubernetes.io/docs/concepts/security/pod-security-standards/", "https://kubernetes.io/docs/tasks/configure-pod-container/security-context/"]
		}
	}
};

// src/rules/root-user.ts
/** A user id that is written and not root. */
function isOtherUser({ integer }) {
	return integer !== void 0 && integer !== 0n;
}
/** Whether the container's effective user is 0. */
function runsAsRoot(container) {
	return effective(container, ["runAsUser"]).field.integer === 0n;
}
/** Whether the rule on root users can take a container's own `runAsUser: 0` away, so that the pod's other user counts. */
function fallsBackToOtherUser(container) {
	return isOtherUser(container.pod.securityContext.get("runAsUser"));
}
/** Whether every container has a user of its own, so that the pod's counts for none. */
function everyContainerHasOtherUser({ containers }) {
	return containers.length > 0 && containers.every(({ securityContext }) => isOtherUser(securityContext.get("runAsUser")));
}

// src/rules/non-root-cure.ts
const key$4 = "runAsNonRoot";
const root = "the effective user is 0, and the kubelet would never start it; choose another user first";
/**
* `runAsNonRoot: true` for a container: where a value is written there, else on the pod where it can stand, once for
* all. A container as user 0 gets one only where its own suggestion takes that user away as well (run-as-root-user).
*/
function containerNonRootCure(container) {
	if (runsAsRoot(container) && !fallsBackToOtherUser(container)) return noCure(root);
	const { pod, securityContext } = container;
	const own = securityContext.get(key$4);
	if (own.isAbsent && isForPod(pod)) return change([...pod.securityContext.path, key$4]);
	return whereTaken(pod.api.containerSecurityContext, change(own.path));
}
/** `runAsNonRoot: true` for a pod that says otherwise, unless a container would inherit it and never start. */
function podNonRootCure(pod) {
	const field = pod.securityContext.get(key$4);
	const inherits = ({ securityContext }) => securityContext.get(key$4).isAbsent;
	if (pod.containers.some((container) => inherits(container) && runsAsRoot(container))) return noCure(root);
	return whereTaken(pod.api.podSecurityContext, change(field.path));
}
/** The pod has a security context already, or a container has none; and none would be kept from starting. */
function isForPod(pod) {
	const hasBare = pod.containers.some(({ securityContext }) => securityContext.keys().length === 0);
	return (pod.securityContext.isMap || hasBare) && pod.api.podSecurityContext && !pod.containers.some(runsAsRoot);
}
function change(path) {
	return riskyCure("Refuse to run as root", "A container whose image runs as root, or as a user given by name, does not start (“image will run as root”).", {
		op: "set",
		path,
		value: true
	});
}

// src/rules/run-as-non-root.ts
const key$3 = "runAsNonRoot";
const why$3 = "Root in a container is root on the node as soon as anything else in the isolation fails.";
const runAsNonRoot = {
	id: "run-as-non-root",
	subject: "pod",
	severity: "error",
	summary: "A container may run as root",
	control: {
		name: "Running as Non-root",
		restricted: {
			since: 0,
			fails: "`runAsNonRoot` of the pod or of a container is false, or a container’s is unset and the pod’s is not true"
		},
		changes: [{
			since: standards.ownUsersRelaxed,
			what: "pods with `hostUsers: false` pass"
		}],
		source: "check_runAsNonRoot.go"
	},
	check(pod, policy) {
		if (pod.hasOwnUsers && (policy.profile === "guidance" || policy.version >= standards.ownUsersRelaxed)) return [];
		const inherited = pod.securityContext.get(key$3);
		const isPodAtFault = !inherited.isAbsent && inherited.boolean !== true;
		const faulty = pod.containers.filter((container) => isFaulty(container, policy));
		const own = isPodAtFault ? faulty.filter(({ securityContext }) => !securityContext.get(key$3).isAbsent) : faulty;
		const isInherited = own.length < faulty.length || pod.object.role !== "manifest";
		const isPodReported = isPodAtFault && (policy.profile !== "guidance" || isInherited);
		const reports = own.map((container) => containerReport(container, policy));
		return isPodReported ? [podReport(pod, inherited), ...reports] : reports;
	},
	documentation: {
		guidance: "No process as root.",
		details: [
			"With an effective `runAsNonRoot: true` the kubelet refuses to start a container as user 0. The container’s value goes before the pod’s, for init and ephemeral containers as well.",
			"Under `guidance` a user id in `runAsUser` is enough, as it was for PodSecurityPolicy’s MustRunAsNonRoot; `runAsUser: 0` is told by `run-as-root-user`. `restricted` asks for `runAsNonRoot: true` in effect for every container, and refuses a `false` on the pod even where all containers override it. From v1.35 on, and under `guidance`, pods with `hostUsers: false` pass.",
			"The USER of the image is not looked at: nothing in the manifest shows it, and it may change with every build. A user id is never proposed, because the right one depends on the image (and OpenShift assigns its own)."
		].join("\n\n"),
		breaks: "A container whose image runs as root, or whose USER is a name instead of a number, does not start: `kubectl describe pod` shows “container has runAsNonRoot and image will run as root” or “image has non-numeric user”. Give the image a numeric USER, or set `runAsUser` to an id that the image can work with.",
		elsewhere: [
			"kube-linter, Polaris and Gatekeeper’s `MustRunAsNonRoot` are content with a `runAsUser` other than 0, as this rule is under `guidance`; the Standards’ restricted level (and Trivy’s KSV-0012) want `runAsNonRoot: true` in effect as well.",
			"kube-score and kubesec want user and group ids of 10000 and more; Kubescape’s C-0013 wants a group as well. This rule does not.",
			"Checkov’s CKV_K8S_23 leaves init containers out; Trivy’s KSV-0012 is switched off for all containers by a pod that says true. Here each container’s effective value counts."
		],
		violates: examplePod({}),
		complies: examplePod({ spec: "securityContext:\n  runAsNonRoot: true" }),
		references: {
			cis: "5.2.7 (v1.12)",
			nsa: "Kubernetes Pod security: “Non-root” containers and “rootless” container engines",
			attack: "T1611 Escape to Host",
			tools: {
				Checkov: "CKV_K8S_23",
				KICS: "cf34805e-3872-4c08-bf92-6ff7bb0cfadb",
				"kube-linter": "run-as-non-root",
				Kubescape: "C-0013",
				kubesec: "RunAsNonRoot",
				Polaris: "runAsRootAllowed",
				Snyk: "SNYK-CC-K8S-10",
				Trivy: "KSV-0012"
			},
			links: ["https://kubernetes.io/docs/tasks/configure-pod-container/security-context/", "https://kubernetes.io/docs/concepts/security/pod-security-standards/"]
		}
	}
};
function isFaulty(container, { profile }) {
	if (effective(container, [key$3]).field.boolean === true) return false;
	if (profile !== "guidance") return true;
	const user = effective(container, ["runAsUser"]).field;
	return user.integer === void 0 && !user.isPlaceholder;
}
function containerReport(container, { profile }) {
	const { object } = container.pod;
	const field = container.securityContext.get(key$3);
	const user = effective(container, ["runAsUser"]).field;
	const isAlone = profile !== "guidance" || !user.isAbsent;
	const number = profile === "guidance" ? `, and ${statement(user)} is no number` : "";
	const unset = isAlone ? `has no \`${key$3}: true\`, of its own or from its pod${number}.` : `sets neither \`${key$3}: true\` nor a \`runAsUser\`, and neither does its pod.`;
	const written = `sets ${statement(field)}${borrowedFrom(field, object)}.${refusal$1(field.boolean !== void 0, "a boolean")}`;
	return report$1(field, {
		what: `${containerName(container)} ${field.isAbsent ? unset : written}`,
		why: why$3,
		todo: `Set \`${key$3}: true\`, and give the image a numeric user other than 0.`,
		cure: containerNonRootCure(container)
	});
}
function podReport(pod, field) {
	return report$1(field, {
		what: `The pod’s \`securityContext\` sets ${statement(field)}${borrowedFrom(field, pod.object)}.${refusal$1(field.boolean !== void 0, "a boolean")}`,
		why: why$3,
		todo: "Set it to `true`, and give the images a numeric user other than 0.",
		cure: podNonRootCure(pod)
	});
}

// src/rules/run-as-root-user.ts
const why$2 = "Root in a container is root on the node as soon as anything else in the isolation fails.";
const runAsRootUser = {
	id: "run-as-root-user",
	subject: "pod",
	severity: "error",
	summary: "A container is told to run as user 0",
	control: {
		name: "Running as Non-root user",
		restricted: {
			since: 23,
			fails: "`runAsUser` of pod or container is 0"
		},
		changes: [{
			since: standards.ownUsersRelaxed,
			what: "pods with `hostUsers: false` pass"
		}],
		source: "check_runAsUser.go"
	},
	check(pod, { profile, version }) {
		if (pod.hasOwnUsers && (profile === "guidance" || version >= standards.ownUsersRelaxed)) return [];
		return securityContextsOf(pod).flatMap((level) => {
			const field = level.context.get("runAsUser");
			if (field.isAbsent || isOtherUser(field)) return [];
			return [field.integer === void 0 ? wrongType(field, "a number", why$2) : rootReport(pod, level, field)];
		});
	},
	documentation: {
		guidance: "No process as root.",
		details: ["`runAsUser: 0` starts the process as root whatever the image says. On the pod it counts even where every container overrides it, as in the Pod Security Standards.", "Ids are read as the cluster reads them: `0x0`, `00`, `0o0` and `0.0` are 0. From v1.35 on, and under `guidance`, pods with `hostUsers: false` pass: their root is an unprivileged user of the node."].join("\n\n"),
		breaks: "A fix is offered only where the other level (pod or container) already has another user: the id is removed and that one counts. The process may then miss rights on files that the image gives to root; change their owner in the image, or use `fsGroup` for volumes.",
		elsewhere: ["kube-linter tells `runAsUser: 0` beside `runAsNonRoot: true` as a mistake of its own; KICS tells low user ids as well. Here only user 0 counts, on the pod even where every container overrides it, as in the Standards."],
		violates: examplePod({ container: "securityContext:\n  runAsUser: 0" }),
		complies: examplePod({ container: "securityContext:\n  runAsUser: 10001\n  runAsNonRoot: true" }),
		references: {
			cis: "5.2.7 (v1.12)",
			nsa: "Kubernetes Pod security: “Non-root” containers and “rootless” container engines",
			attack: "T1611 Escape to Host",
			tools: {
				Checkov: "CKV_K8S_40",
				"kube-linter": "run-as-non-root",
				Kubescape: "C-0013",
				Polaris: "runAsRootAllowed",
				Trivy: "KSV-0105"
			},
			links: ["https://kubernetes.io/docs/tasks/configure-pod-container/security-context/", "https://kubernetes.io/docs/concepts/security/pod-security-standards/"]
		}
	}
};
function rootReport(pod, level, field) {
	return report$1(field, {
		what: `${level.whose} sets ${statement(field)}${borrowedFrom(field, pod.object)}, which is root.`,
		why: why$2,
		todo: "Run as a user other than 0 that the image is made for.",
		cure: whereTaken(level.isTaken, cure(pod, level, field))
	});
}
/** Removed where the other level has a user that counts then; an id is never invented. */
function cure(pod, level, field) {
	const isOnPod = level.context === pod.securityContext;
	if (!(isOnPod ? everyContainerHasOtherUser(pod) : isOtherUser(pod.securityContext.get("runAsUser")))) return noCure("which other user the image can run as is not known");
	return riskyCure("Remove the root user", isOnPod ? "Nothing changes for the containers listed here; one that is injected later (a sidecar) no longer runs as root." : "The process runs as the pod’s user and may miss rights on files that the image gives to root (“Permission denied”).", {
		op: "remove",
		path: field.path
	});
}

// src/rules/seccomp-annotations.ts
/** Source: pod-security-admission policy/check_seccompProfile_baseline.go, before v1.19. */
function seccompAnnotationReports(pod, why) {
	const annotations = pod.metadata.get("annotations");
	return ["seccomp.security.alpha.kubernetes.io/pod", ...pod.containers.map(({ name }) => `container.seccomp.security.alpha.kubernetes.io/${name}`)].map((name) => annotations.get(name)).filter((field) => field.isWritten && !isValidAnnotation(field.display ?? "")).map((field) => report$1(field, {
		what: `The annotation ${quoted$1(String(field.path.at(-1)))} is ${quoted$1(field.display)}, so system calls are not filtered.`,
		why,
		todo: "Set it to `runtime/default`, and the field `seccompProfile` for newer clusters.",
		value: field.display ?? "",
		isAbsence: false,
		cure: noCure("the field `seccompProfile` should take its place")
	}));
}
function isValidAnnotation(text) {
	return text === "runtime/default" || text === "docker/default" || text.startsWith("localhost/");
}

// src/rules/seccomp-profile.ts
const key$2 = "seccompProfile";
const why$1 = "Without the filter a process may make every system call, also those in which kernel holes are found.";
const seccompProfile = {
	id: "seccomp-profile",
	subject: "pod",
	severity: "error",
	summary: "System calls are not filtered",
	control: {
		name: "Seccomp",
		baseline: {
			since: 0,
			fails: "a profile is set that is neither `RuntimeDefault` nor `Localhost`"
		},
		restricted: {
			since: 0,
			fails: `baseline fails, or (from v1.${standards.seccompFields} on) a container has no profile, of its own or of its pod`
		},
		changes: [{
			since: standards.seccompFields,
			what: "`seccompProfile` fields are looked at; before, the `seccomp.security.alpha.kubernetes.io` annotations"
		}, {
			since: standards.windowsExempt,
			what: "restricted leaves out pods with `spec.os.name: windows`"
		}],
		source: "check_seccompProfile_baseline.go, check_seccompProfile_restricted.go"
	},
	check(pod, policy) {
		const { profile, version } = policy;
		if (pod.isWindows && (profile === "guidance" || profile === "restricted" && version >= standards.windowsExempt)) return [];
		if (profile !== "guidance" && version < standards.seccompFields) return seccompAnnotationReports(pod, why$1);
		const written = securityContextsOf(pod).filter(({ context }) => !context.get(key$2).isAbsent).filter(({ context }) => !isValid(context.get(key$2))).map((level) => writtenReport(pod, level));
		if (profile === "baseline" || !pod.securityContext.get(key$2).isAbsent) return written;
		const unset = pod.containers.filter(({ securityContext }) => securityContext.get(key$2).isAbsent);
		return [...written, ...unset.map((container) => unsetReport(container, policy))];
	},
	documentation: {
		guidance: "Set by security context, enforced by Pod Security Admission.",
		details: ["`seccompProfile.type` must be `RuntimeDefault` or `Localhost`, on the pod or on every container. `Unconfined` is an error wherever it is written, also on a pod whose containers all override it.", "Unset means unconfined unless the kubelet runs with `--seccomp-default`, so it is a warning under `guidance`, an error under `restricted` (from v1.19 on) and fine under `baseline`. The old annotations `seccomp.security.alpha.kubernetes.io/pod` and `container.seccomp.security.alpha.kubernetes.io/<name>` count before v1.19 only: clusters of today do not read them. Windows pods are exempt under `guidance` and, from v1.25 on, under `restricted`."].join("\n\n"),
		breaks: "Rarely a program needs a system call that the default profile denies (debuggers, `io_uring`, nested containers) and fails with “Operation not permitted”. The node’s audit log names the call; a `Localhost` profile can allow it.",
		elsewhere: ["Checkov’s CKV_K8S_31 fails `Localhost`; kube-score accepts any value on the pod, `Unconfined` too. Here `RuntimeDefault` and `Localhost` pass, as in the Standards."],
		violates: examplePod({ spec: "securityContext:\n  seccompProfile:\n    type: Unconfined" }),
		complies: examplePod({ spec: "securityContext:\n  seccompProfile:\n    type: RuntimeDefault" }),
		references: {
			cis: "5.6.2 (v1.12)",
			nsa: "Kubernetes Pod security: Pod security enforcement",
			attack: "T1611 Escape to Host",
			tools: {
				Checkov: "CKV_K8S_31",
				Gatekeeper: "K8sPSPSeccompV2",
				KICS: "f377b83e-bd07-4f48-a591-60c82b14a78b",
				"kube-score": "container-seccomp-profile",
				Kubescape: "C-0210",
				Polaris: "linuxHardening",
				Trivy: "KSV-0104"
			},
			links: ["https://kubernetes.io/docs/concepts/security/pod-security-standards/", "https://kubernetes.io/docs/tutorials/security/seccomp/"]
		}
	}
};
function isValid(profile) {
	return ["RuntimeDefault", "Localhost"].includes(profile.get("type").string ?? "");
}
function filtering(path) {
	return riskyCure("Filter system calls", "Rarely a program needs a system call that the default profile denies; it fails with “Operation not permitted”.", {
		op: "set",
		path: [
			...path,
			key$2,
			"type"
		],
		value: "RuntimeDefault"
	});
}
function writtenReport(pod, { whose, context, isTaken }) {
	const profile = context.get(key$2);
	const type = profile.get("type");
	const what = type.isAbsent ? `${whose} has a \`${key$2}\` without a \`type\`, which the API server refuses` : `${whose} sets ${statement(type)} in \`${key$2}\``;
	return report$1(type.isWritten ? type : profile, {
		what: `${what}${borrowedFrom(type, pod.object)}.`,
		why: why$1,
		todo: "Set `type` to `RuntimeDefault`.",
		value: type.display ?? "unset",
		isAbsence: type.isAbsent,
		cure: whereTaken(isTaken, filtering(context.path))
	});
}
function unsetReport(container, { profile }) {
	const { pod, securityContext } = container;
	const { podSecurityContext, containerSecurityContext } = pod.api;
	const annotated = pod.metadata.get("annotations").keys().some((name) => name.includes("seccomp.security.alpha.")) ? " The annotation that is there is no longer read." : "";
	return report$1(securityContext.get(key$2), {
		what: `${containerName(container)} has no \`${key$2}\`, of its own or from its pod.${annotated}`,
		why: why$1,
		todo: `Set \`${key$2}: { type: RuntimeDefault }\` in the pod’s \`securityContext\`.`,
		cure: podSecurityContext && !pod.isWindows ? filtering(pod.securityContext.path) : whereTaken(containerSecurityContext && !pod.isWindows, filtering(securityContext.path)),
		...profile === "guidance" ? { severity: "warning" } : {}
	});
}

// src/rules/selinux-options.ts
/** Types that pass at every version, and one that came later. */
const types = [
	"container_t",
	"container_init_t",
	"container_kvm_t"
];
const engineType = "container_engine_t";
const selinuxOptions = {
	id: "selinux-options",
	subject: "pod",
	severity: "error",
	summary: "SELinux options leave the confinement of containers",
	control: onBothLevels({
		name: "SELinux",
		since: 0,
		fails: `a \`type\` is set that is not ${types.map(quoted$1).join(", ")}, or any \`user\` or \`role\``,
		changes: [{
			since: standards.engineType,
			what: `the type ${quoted$1(engineType)} passes`
		}],
		source: "check_seLinuxOptions.go"
	}),
	check(pod, { profile, version }) {
		if (profile === "guidance" && pod.isWindows) return [];
		return securityContextsOf(pod).flatMap((level) => {
			return [
				"type",
				"user",
				"role"
			].map((key) => level.context.at(["seLinuxOptions", key])).filter((field) => isWrong(field, version)).map((field) => optionReport(pod, level, field, version));
		});
	},
	documentation: {
		guidance: "SELinux options for more fine-grained process controls.",
		details: "The Standards let `type` be `container_t`, `container_init_t`, `container_kvm_t` and, from v1.31 on, `container_engine_t`; `user` and `role` must be empty; `level` is free. A value on the pod counts even where containers override it. Whether options are there at all is the rule `selinux-options-unset`. Windows pods are exempt under `guidance`.",
		breaks: "On nodes with SELinux, accesses that the option allowed are denied; `ausearch -m avc` on the node shows them. Elsewhere nothing changes.",
		elsewhere: ["Trivy does not know the type `container_engine_t` and flags an empty one; Kubescape wants options to be present. Here missing options are told only where the configuration asks for it (`selinux-options-unset`)."],
		violates: examplePod({ spec: "securityContext:\n  seLinuxOptions:\n    type: spc_t" }),
		complies: examplePod({ spec: "securityContext:\n  seLinuxOptions:\n    level: \"s0:c123,c456\"" }),
		references: {
			cis: "5.6.3 (v1.12)",
			nsa: "Kubernetes Pod security: Pod security enforcement",
			tools: {
				Gatekeeper: "K8sPSPSELinuxV2",
				Kubescape: "C-0211",
				Polaris: "linuxHardening",
				Trivy: "KSV-0025"
			},
			links: ["https://kubernetes.io/docs/concepts/security/pod-security-standards/", "https://kubernetes.io/docs/tasks/configure-pod-container/security-context/"]
		}
	}
};
/** Source: pod-security-admission policy/check_seLinuxOptions.go. */
function typesAt(version) {
	return version >= standards.engineType ? [...types, engineType] : types;
}
function isWrong(field, version) {
	const text = field.display ?? "";
	if (text === "") return false;
	return field.path.at(-1) !== "type" || !typesAt(version).includes(text);
}
function optionReport(pod, level, field, version) {
	const isType = field.path.at(-1) === "type";
	return report$1(field, {
		what: `${level.whose} sets ${statement(field)} in \`seLinuxOptions\`${borrowedFrom(field, pod.object)}.`,
		why: "Another type, user or role can take the process out of the confinement that SELinux gives containers.",
		todo: isType ? `Remove it, or use one of ${typesAt(version).map(quoted$1).join(", ")}.` : "Remove it; `level` is free to choose.",
		value: field.display ?? "written",
		cure: whereTaken(level.isTaken, riskyCure("Keep SELinux’s confinement", "A node with SELinux then denies accesses that the option allowed; its audit log names them.", {
			op: "remove",
			path: field.path
		}))
	});
}

// src/rules/sysctl.ts
/** The safe sysctls, with the minor version since which each is. Source: pod-security-admission policy/check_sysctls.go. */
const safe = /* @__PURE__ */ new Map([
	["kernel.shm_rmid_forced", 0],
	["net.ipv4.ip_local_port_range", 0],
	["net.ipv4.tcp_syncookies", 0],
	["net.ipv4.ping_group_range", 0],
	["net.ipv4.ip_unprivileged_port_start", 0],
	["net.ipv4.ip_local_reserved_ports", 27],
	["net.ipv4.tcp_keepalive_time", 29],
	["net.ipv4.tcp_fin_timeout", 29],
	["net.ipv4.tcp_keepalive_intvl", 29],
	["net.ipv4.tcp_keepalive_probes", 29],
	["net.ipv4.tcp_rmem", 32],
	["net.ipv4.tcp_wmem", 32],
	["net.ipv4.tcp_slow_start_after_idle", 37],
	["net.ipv4.tcp_notsent_lowat", 37]
]);
/** Minor versions that made sysctls safe, rising. */
const sysctlVersions = [...new Set(safe.values())];
/** The sysctls that a minor version made safe. */
function sysctlsSince(version) {
	return [...safe].flatMap(([name, since]) => since === version ? name : []);
}
/** The minor version since which a sysctl is safe; undefined for one that never was. */
function safeSysctlSince(name) {
	return safe.get(name);
}

// src/rules/sysctls.ts
const sysctls = {
	id: "sysctls",
	subject: "pod",
	severity: "error",
	summary: "An unsafe kernel setting is asked for",
	control: onBothLevels({
		name: "Sysctls",
		since: 0,
		fails: `a sysctl is not ${sysctlsSince(0).map(quoted$1).join(", ")}`,
		changes: sysctlVersions.filter((since) => since > 0).map((since) => ({
			since,
			what: `${sysctlsSince(since).map(quoted$1).join(", ")} ${sysctlsSince(since).length === 1 ? "passes" : "pass"}`
		})),
		source: "check_sysctls.go"
	}),
	check(pod, { version }) {
		const names = pod.securityContext.get("sysctls").items().filter((item) => item.get("$patch").string !== "delete").map((item) => item.get("name"));
		const isUnsafe = (since) => since === void 0 || since > version;
		return names.filter(({ display = "" }) => isUnsafe(safeSysctlSince(display))).map((field) => {
			const since = safeSysctlSince(field.display ?? "");
			const later = since === void 0 ? "" : `, which counts as safe from ${podSecurityVersionText(since)} on`;
			return report$1(field, {
				what: `The pod sets the kernel setting ${quoted$1(field.display)}${borrowedFrom(field, pod.object)}${later}.`,
				why: "It is not among those that the kernel keeps apart by pod, so it can change or starve the node and other pods.",
				todo: "Remove it, or set it on the nodes that need it.",
				value: field.display ?? "",
				isAbsence: false,
				cure: noCure("whether the application runs without it is not known")
			});
		});
	},
	documentation: {
		guidance: "Set by security context, enforced by Pod Security Admission.",
		details: "Only settings that the kernel keeps apart by namespace and that cannot harm others are safe. The list grows with Kubernetes: `net.ipv4.ip_local_reserved_ports` from v1.27 on, four `net.ipv4.tcp_*` timers from v1.29, `tcp_rmem` and `tcp_wmem` from v1.32, `tcp_slow_start_after_idle` and `tcp_notsent_lowat` from v1.37. The chosen `pod-security-version` decides, under `guidance` as well. The kubelet refuses others unless it is told to allow them.",
		breaks: "",
		violates: examplePod({ spec: "securityContext:\n  sysctls:\n    - name: kernel.msgmax\n      value: \"65536\"" }),
		complies: examplePod({ spec: "securityContext:\n  sysctls:\n    - name: net.ipv4.tcp_syncookies\n      value: \"1\"" }),
		references: {
			tools: {
				Gatekeeper: "K8sPSPForbiddenSysctls",
				"kube-linter": "unsafe-sysctls",
				Trivy: "KSV-0026"
			},
			links: ["https://kubernetes.io/docs/concepts/security/pod-security-standards/", "https://kubernetes.io/docs/tasks/administer-cluster/sysctl-cluster/"]
		}
	}
};

// src/rules/volume-types.ts
/** Volume types of the restricted level. Source: pod-security-admission policy/check_restrictedVolumes.go. */
const allowed = [
	"configMap",
	"csi",
	"downwardAPI",
	"emptyDir",
	"ephemeral",
	"image",
	"persistentVolumeClaim",
	"projected",
	"secret"
];
/** The others, hostPath aside. A key that is none of all these is dropped by the API server. */
const forbidden = [
	"gcePersistentDisk",
	"awsElasticBlockStore",
	"gitRepo",
	"nfs",
	"iscsi",
	"glusterfs",
	"rbd",
	"flexVolume",
	"cinder",
	"cephfs",
	"flocker",
	"fc",
	"azureFile",
	"vsphereVolume",
	"quobyte",
	"azureDisk",
	"photonPersistentDisk",
	"portworxVolume",
	"scaleIO",
	"storageos"
];
const volumeTypes = {
	id: "volume-types",
	subject: "pod",
	severity: "notice",
	summary: "A volume is of a type outside the restricted set",
	control: {
		name: "Volume Types",
		restricted: {
			since: 0,
			fails: `a volume’s type is not ${allowed.map(quoted$1).join(", ")}`
		},
		source: "check_restrictedVolumes.go"
	},
	check(pod) {
		return pod.volumes.flatMap((volume) => {
			const hasSource = (key) => !volume.get(key).isAbsent;
			if (hasSource("hostPath") || allowed.some(hasSource) || volume.get("$patch").string === "delete") return [];
			const source = forbidden.find(hasSource);
			if (source === void 0) return [];
			const field = volume.get(source);
			return violation(field, {
				what: `Volume ${quoted$1(volume.get("name").display)} is of the type \`${source}\`${borrowedFrom(field, pod.object)}.`,
				why: "Such a volume names its storage directly, past the claims by which a cluster decides who may use what.",
				todo: "Use a PersistentVolumeClaim, or another type of the restricted set.",
				value: source,
				cure: noCure("which claim should take its place is not known")
			});
		});
	},
	documentation: {
		guidance: "Set by security context, enforced by Pod Security Admission.",
		details: "The restricted level takes volumes of the types `configMap`, `csi`, `downwardAPI`, `emptyDir`, `ephemeral`, `image`, `persistentVolumeClaim`, `projected` and `secret`. A volume without a source is an `emptyDir` and complies. `hostPath` volumes are told by `host-path`, never by this rule.",
		breaks: "",
		violates: examplePod({ rest: "volumes:\n  - name: data\n    nfs:\n      server: nfs.example.com\n      path: /data" }),
		complies: examplePod({ rest: "volumes:\n  - name: data\n    persistentVolumeClaim:\n      claimName: data" }),
		references: {
			tools: {
				Gatekeeper: "K8sPSPVolumeTypes",
				Trivy: "KSV-0028"
			},
			links: ["https://kubernetes.io/docs/concepts/security/pod-security-standards/"]
		}
	}
};

// src/rules/windows-host-process.ts
const why = "A HostProcess container runs as a process of the Windows node, with its network, files and accounts.";
const windowsHostProcess = {
	id: "windows-host-process",
	subject: "pod",
	severity: "error",
	summary: "A Windows container runs as a process of the node",
	control: onBothLevels({
		name: "HostProcess",
		since: 0,
		fails: "`windowsOptions.hostProcess` of pod or container is true",
		source: "check_windowsHostProcess.go"
	}),
	check(pod) {
		return securityContextsOf(pod).flatMap(({ whose, context }) => {
			const field = context.at(["windowsOptions", "hostProcess"]);
			if (field.isAbsent || field.boolean === false) return [];
			if (field.boolean === void 0) return [wrongType(field, "a boolean", why)];
			return [report$1(field, {
				what: `${whose} sets ${statement(field)} in \`windowsOptions\`${borrowedFrom(field, pod.object)}.`,
				why,
				todo: "Remove it; a program of the node is better installed on the node.",
				cure: noCure("such a container needs another way to do its work")
			})];
		});
	},
	documentation: {
		guidance: "No privilege escalation; no host network, PID or IPC.",
		details: "HostProcess containers exist on Windows nodes only and are there what privileged containers are on Linux. The value counts on the pod even where containers override it, and whatever `spec.os.name` says. Such pods must have `hostNetwork: true` as well, which `host-network` tells.",
		breaks: "",
		violates: examplePod({ spec: "os:\n  name: windows\nhostNetwork: true\nsecurityContext:\n  windowsOptions:\n    hostProcess: true\n    runAsUserName: NT AUTHORITY\\LOCAL SERVICE" }),
		complies: examplePod({ spec: "os:\n  name: windows\nsecurityContext:\n  windowsOptions:\n    runAsUserName: ContainerUser" }),
		references: {
			cis: "5.2.10 (v1.12)",
			attack: "T1611 Escape to Host",
			tools: {
				Kubescape: "C-0202",
				Polaris: "hostProcess",
				Trivy: "KSV-0103"
			},
			links: ["https://kubernetes.io/docs/concepts/security/pod-security-standards/", "https://kubernetes.io/docs/tasks/configure-pod-container/create-hostprocess-pod/"]
		}
	}
};

// src/rules/standards-rules.ts
/** The rules that together are the Pod Security Standards. */
const standardsRules = [
	privileged,
	hostNetwork,
	hostPid,
	hostIpc,
	hostPort,
	hostPath,
	capabilitiesAdd,
	selinuxOptions,
	apparmorProfile,
	seccompProfile,
	sysctls,
	procMount,
	probeHost,
	windowsHostProcess,
	runAsNonRoot,
	privilegeEscalation,
	capabilitiesDropAll,
	runAsRootUser,
	volumeTypes
];

// src/rules/pod-security.ts
/**
* The Standards' controls that pods fail at a level, by name, each once. A pod that an operator makes of fields of its own
* or merges before it runs is not what the API server will see, so only what is written wrongly counts there.
*
* @param version minor version of the Standards
*/
function* failedControls(pods, level, version, repository) {
	if (level === "privileged") return;
	const policy = {
		profile: level,
		version,
		options: {},
		repository
	};
	const told = /* @__PURE__ */ new Set();
	for (const rule of standardsRules) {
		const since = rule.control?.[level]?.since;
		const name = rule.control?.name ?? rule.id;
		if (since === void 0 || since > version || told.has(name)) continue;
		for (const pod of pods) {
			const reports = rule.subject === "pod" ? rule.check(pod, policy) : pod.containers.flatMap((container) => rule.check(container, policy));
			const isWhole = pod.known === "kind" && pod.form === "template";
			if (!reports.some(({ outcome, isAbsence }) => outcome === "violates" && (isWhole || !isAbsence))) continue;
			told.add(name);
			yield name;
			break;
		}
	}
}
/** Whether pods pass a level: stops at the first control that they fail. */
function passesLevel(pods, level, version, repository) {
	return failedControls(pods, level, version, repository).next().done === true;
}

// src/rules/pod-security-admission.ts
const podSecurityAdmission = {
	id: "pod-security-admission",
	subject: "inventory",
	severity: "error",
	summary: "A workload does not pass the level that its namespace enforces",
	control: null,
	causes: ["Namespace"],
	concerns(fact, inventory, { version }) {
		if (fact.kind !== "workload") return false;
		const enforced = enforcedFor(fact, inventory);
		return enforced !== void 0 && !fact.passes(enforced.level, versionOf$1(enforced, version));
	},
	check(object, policy, pods, fact) {
		if (fact.kind !== "workload") return [];
		const { inventory } = policy.repository;
		const enforced = enforcedFor(fact, inventory);
		if (enforced === void 0) return [];
		const version = versionOf$1(enforced, policy.version);
		const controls = [...failedControls(pods, enforced.level, version, policy.repository)];
		if (controls.length === 0) return [];
		const isPod = object.kind === "Pod";
		const at = `${enforced.level} ${enforced.version === "latest" ? "latest" : podSecurityVersionText(enforced.version)}`;
		return [violation(object.root.at(["metadata", "name"]), {
			what: `The namespace ${quoted$1(fact.namespace)} enforces \`${enforced.level}\` (${podSecurityVersionText(version)}), which ${isPod ? "this pod" : `the pods of this ${object.kind}`} would not pass: ${listed$1(controls)}.`,
			why: isPod ? "The API server refuses the pod." : `The API server accepts the ${object.kind} with a warning and then refuses its pods, so nothing starts and only events tell.`,
			todo: "Cure what the level forbids, as told beside this; or give the workload a namespace with the level that it needs.",
			value: at,
			isAbsence: false,
			cure: noCure("it is cured by what cures the controls that it names")
		})];
	},
	documentation: {
		guidance: "Set by security context, enforced by PodSecurityPolicy (old clusters), Pod Security Admission or OPA Gatekeeper.",
		details: "Where the Namespace object of a workload is among the files and has the label `pod-security.kubernetes.io/enforce`, the workload is judged by exactly that level, at the version of `enforce-version` (else the newest that this tool knows, or the configured one). Exemptions of the cluster’s own configuration (users, runtime classes, namespaces) are not known. A change of the label that makes an untouched workload inadmissible is told on the label.",
		breaks: "",
		elsewhere: ["No other tool compares workloads with their own namespace’s level."],
		violates: `${exampleNamespace({ "pod-security.kubernetes.io/enforce": "restricted" })}---\n${exampleDeployment("api", "api")}`,
		complies: `${exampleNamespace({ "pod-security.kubernetes.io/enforce": "baseline" })}---\n${exampleDeployment("api", "api")}`,
		references: {
			cis: "5.2.1 (v1.12)",
			nsa: "Kubernetes Pod security: Pod security enforcement",
			links: ["https://kubernetes.io/docs/concepts/security/pod-security-admission/"]
		}
	}
};
function enforcedFor({ namespace, file }, inventory) {
	return inventory.namespaceObject(namespace, file)?.enforced ?? void 0;
}
/** `latest` is the newest version that is judged by; so is one that is not known yet. */
function versionOf$1({ version }, newest) {
	return version === "latest" ? newest : Math.min(version, newest);
}

// src/rules/pod-security-label-weakened.ts
const podSecurityLabelWeakened = {
	id: "pod-security-label-weakened",
	subject: "change",
	severity: "error",
	summary: "A change lowers the Pod Security level of a namespace",
	control: null,
	concerns: (apiVersion, kind) => groupOf(apiVersion) === "" && kind === "Namespace",
	checkChange({ before, after }) {
		if (before === void 0 || after === void 0) return [];
		const old = podSecurityLabel(before, "enforce");
		const now = podSecurityLabel(after, "enforce");
		const from = parseLevel(old.level.string);
		if (from === void 0 || from === "privileged" || now.level.isPlaceholder) return [];
		const to = parseLevel(now.level.string);
		if (now.level.isAbsent) return [weakened(now.level, `The change removes the label that enforced ${quoted$1(from)}.`, from, "unset", restore(now.level, from))];
		if (to === void 0) return [];
		if (podSecurityLevels.indexOf(to) < podSecurityLevels.indexOf(from)) return [weakened(now.level, `The change lowers the enforced level from ${quoted$1(from)} to ${quoted$1(to)}.`, from, to, restore(now.level, from))];
		return to === from ? versionReports(before, after, from) : [];
	},
	documentation: {
		guidance: "Set by security context, enforced by PodSecurityPolicy (old clusters), Pod Security Admission or OPA Gatekeeper.",
		details: "Compared are the labels `pod-security.kubernetes.io/enforce` and `enforce-version` of a Namespace before and after the change. Told is a label that is removed, a lower level, and an older version that is pinned: later versions of the Standards look at more.",
		breaks: "Pods that need the lower level are refused again.",
		violates: exampleNamespace({ "pod-security.kubernetes.io/enforce": "privileged" }),
		complies: exampleNamespace({ "pod-security.kubernetes.io/enforce": "restricted" }),
		references: {
			cis: "5.2.1 (v1.12)",
			attack: "T1562.001 Disable or Modify Tools",
			links: ["https://kubernetes.io/docs/concepts/security/pod-security-admission/"]
		}
	}
};
function versionReports(before, after, level) {
	const [old, now] = [podSecurityLabel(before, "enforce").version, podSecurityLabel(after, "enforce").version];
	const [from, to] = [versionOf(old), versionOf(now)];
	if (from === void 0 || to === void 0 || to >= from) return [];
	const text = (version) => version === Number.POSITIVE_INFINITY ? "latest" : `v1.${version}`;
	return [weakened(now, `The change pins ${quoted$1(level)} to the version ${quoted$1(text(to))}, which is older than ${quoted$1(text(from))} and looks at less.`, level, text(to), riskyCure("Enforce the version as before", caution, {
		op: "set",
		path: now.path,
		value: text(from)
	}))];
}
/** `latest`, which a missing label means, is later than every version. */
function versionOf(field) {
	if (field.isAbsent) return Number.POSITIVE_INFINITY;
	const version = parseVersion(field.string);
	return version === "latest" ? Number.POSITIVE_INFINITY : version;
}
const caution = "Pods that were created since may be refused when they start again (“violates PodSecurity” in the events).";
function restore(field, level) {
	return riskyCure(`Enforce ${level} as before`, caution, {
		op: "set",
		path: field.path,
		value: level
	});
}
function weakened(field, what, from, to, cure) {
	return violation(field, {
		what,
		why: "From then on the namespace takes pods that it refused before.",
		todo: "Leave the level as it was, and give what needs less a namespace of its own.",
		value: `${from} ${to}`,
		isAbsence: false,
		cure
	});
}

// src/rules/rbac-escalation-path.ts
const rbacEscalationPath = {
	id: "rbac-escalation-path",
	subject: "inventory",
	severity: "warning",
	summary: "A binding gives a way to more rights",
	control: null,
	causes: [
		"ClusterRole",
		"Role",
		"*"
	],
	concerns: (fact, inventory) => fact.kind === "binding" && fact.subjects.some((subject) => risksFor(fact, subject, inventory).length > 0),
	check(object, { repository: { inventory } }, _pods, fact) {
		if (fact.kind !== "binding") return [];
		return bindingSubjects(object).flatMap((subject) => {
			const { kind, name, namespace, role, value } = subject;
			const risks = risksFor(fact, {
				kind,
				name: name.display ?? "",
				namespace
			}, inventory);
			if (risks.length === 0) return [];
			const where = fact.isClusterWide ? "in every namespace" : `in ${quoted$1(fact.namespace)}, which is not its own`;
			return violation(name.isAbsent ? subject.field : name, {
				what: `The binding gives ${role} to the ${kind} ${quoted$1(name.display)}${borrowedFrom(name, object)}, which so may ${listed$1(risks.map(({ phrase }) => phrase))} ${where}.`,
				why: "With that it can come to rights that nobody gave it: of another account, of the node, or of the whole cluster.",
				todo: "Bind the role in the namespaces where it is needed, or take these verbs out of it.",
				value,
				isAbsence: false,
				cure: noCure("which rights are needed is not known")
			});
		});
	},
	documentation: {
		guidance: "Applications that share a namespace should have the same RBAC needs, and granting those must be safe.",
		details: "Told is a subject that a ClusterRoleBinding gives one of these, or a ServiceAccount that a RoleBinding of another namespace than its own gives it: create, update or patch on pods or workload kinds; create on persistentvolumes; update or patch on namespaces; create, update or patch on admission webhooks; approving or signing certificate requests. Whoever starts a pod can use every account and mount every Secret of its namespace. Rules that are limited by `resourceNames` are not told.",
		breaks: "",
		violates: exampleEscalation("ClusterRoleBinding"),
		complies: exampleEscalation("RoleBinding"),
		references: {
			cis: "5.1.4 (v1.12)",
			attack: "T1098.006 Additional Container Cluster Roles",
			tools: {
				Kubescape: "C-0188",
				Trivy: "KSV-0048"
			},
			links: ["https://kubernetes.io/docs/concepts/security/rbac-good-practices/#workload-creation"]
		}
	}
};
function risksFor(binding, subject, inventory) {
	const isElsewhere = subject.kind === "ServiceAccount" && subject.namespace !== null && subject.namespace !== binding.namespace;
	if (!binding.isClusterWide && !isElsewhere) return [];
	return escalationRisks(inventory.rulesOf(binding) ?? [], binding.isClusterWide);
}
function exampleEscalation(kind) {
	return `apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata:
  name: deployer
rules:
  - apiGroups: [apps]
    resources: [deployments]
    verbs: [get, list, patch]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ${kind}
metadata:
  name: deployer
${kind === "RoleBinding" ? "  namespace: shop\n" : ""}roleRef:
  apiGroup: rbac.authorization.k8s.io
  kind: ClusterRole
  name: deployer
subjects:
  - kind: ServiceAccount
    name: deployer
    namespace: shop
`;
}

// src/rules/rbac-privileged-binding.ts
const rbacPrivilegedBinding = {
	id: "rbac-privileged-binding",
	subject: "inventory",
	severity: "error",
	summary: "A binding gives rights that are as good as the administrator’s",
	control: null,
	causes: [
		"ClusterRole",
		"Role",
		"*"
	],
	concerns: (fact, inventory) => fact.kind === "binding" && (risksOf(fact, inventory).length > 0 || fact.subjects.some(isMasters)),
	check(object, { repository: { inventory } }, _pods, fact) {
		if (fact.kind !== "binding") return [];
		const risks = risksOf(fact, inventory);
		const where = fact.isClusterWide ? "in the whole cluster" : "in its namespace";
		return bindingSubjects(object).flatMap((subject) => {
			const { kind, name, role, value } = subject;
			const isMaster = isMasters({
				kind,
				name: name.string ?? ""
			});
			if (risks.length === 0 && !isMaster) return [];
			const whom = `${kind === "" ? "the subject" : `the ${kind}`} ${quoted$1(name.display)}`;
			const what = isMaster ? `The binding names the group \`system:masters\`${borrowedFrom(name, object)}, which the API server lets do everything whatever roles say.` : `The binding gives ${role} to ${whom}${borrowedFrom(name, object)}, which so may ${listed$1(risks.map(({ phrase }) => phrase))} ${where}.`;
			return violation(name.isAbsent ? subject.field : name, {
				what,
				why: "Whoever gets hold of it has, at once or in one step, all rights of the cluster or of the namespace.",
				todo: isMaster ? "Bind a group of your own to a role that lists what is needed." : "Bind a role that lists the verbs and resources that are needed, in the namespaces where they are needed.",
				value,
				isAbsence: false,
				cure: noCure("which rights are needed is not known")
			});
		});
	},
	documentation: {
		guidance: "Applications that share a namespace should have the same RBAC needs, and granting those must be safe.",
		details: [
			"Told is every subject (User, Group or ServiceAccount) that is bound to `cluster-admin`, or to a role with one rule of `*` for verbs, resources and apiGroups, or with one of these rights: `escalate` or `bind` on roles or clusterroles; `impersonate` on users, groups, serviceaccounts or userextras; `create` on serviceaccounts/token; and, given by a ClusterRoleBinding only, nodes/proxy, `get`, `list` or `watch` on secrets, `create` on pods/exec or pods/attach. So is the group `system:masters`.",
			"Roles are looked up among the files, aggregated ones with all that they select; the roles of Kubernetes’ own (`admin`, `edit`, `system:*`) are known by version. A rule that is limited by `resourceNames` is not told. Where the role stands nowhere the rule is silent.",
			"`admin` and `edit` let their subjects act as every account of the namespace (`impersonate` on serviceaccounts), which is why a binding to them is told too."
		].join("\n\n"),
		breaks: "",
		elsewhere: ["Polaris counts `*` verbs in one group as administrator and passes bindings whose name starts with `system:`; Checkov and Trivy look at roles whether bound or not."],
		violates: exampleBinding("kind: ServiceAccount\nname: api\nnamespace: shop").replace("name: view", "name: cluster-admin"),
		complies: exampleBinding("kind: ServiceAccount\nname: api\nnamespace: shop"),
		references: {
			cis: "5.1.1 (v1.12)",
			nsa: "Authentication and authorization: Role-based access control",
			attack: "T1098.006 Additional Container Cluster Roles",
			tools: {
				Checkov: "CKV_K8S_157, CKV_K8S_158",
				Kubescape: "C-0185",
				"kube-linter": "cluster-admin-role-binding",
				Polaris: "clusterrolebindingClusterAdmin, rolebindingClusterAdminClusterRole, rolebindingClusterAdminRole",
				Trivy: "KSV-0111"
			},
			links: ["https://kubernetes.io/docs/concepts/security/rbac-good-practices/#privilege-escalation-risks"]
		}
	}
};
function risksOf(binding, inventory) {
	if (binding.subjects.length === 0) return [];
	return privilegedRisks(inventory.rulesOf(binding) ?? [], binding.isClusterWide);
}
/** Source: Kubernetes documentation, "Role Based Access Control Good Practices": the group bypasses all checks. */
function isMasters({ kind, name }) {
	return kind === "Group" && name === "system:masters";
}

// src/rules/rbac-wildcard.ts
const lists = [
	{
		key: "verbs",
		meaning: "whatever can be done"
	},
	{
		key: "resources",
		meaning: "whatever kind, also kinds that come later"
	},
	{
		key: "apiGroups",
		meaning: "the kinds of every API group"
	}
];
const rbacWildcard = {
	id: "rbac-wildcard",
	subject: "inventory",
	severity: "warning",
	summary: "A role takes in everything by a wildcard",
	control: null,
	causes: ["ClusterRoleBinding"],
	concerns: (fact) => fact.kind === "role" && fact.rules.some((rule) => lists.some(({ key }) => rule[key].includes("*"))),
	check(object, { repository: { inventory } }, _pods, fact) {
		if (fact.kind !== "role") return [];
		const isEverywhere = object.kind === "ClusterRole" && object.name !== null && inventory.isBoundClusterWide(object.name);
		const bound = isEverywhere ? " A ClusterRoleBinding among the files gives it in the whole cluster." : "";
		return object.root.get("rules").items().flatMap((rule) => {
			const found = lists.flatMap(({ key, meaning }) => {
				const item = wildcardIn(rule.get(key));
				return item === void 0 ? [] : [{
					key,
					meaning,
					item
				}];
			});
			const [first] = found;
			if (first === void 0) return [];
			const keys = found.map(({ key }) => `\`${key}\``).join(", ");
			const meanings = found.map(({ meaning }) => meaning).join("; ");
			return violation(first.item, {
				what: `A rule of the ${object.kind} has \`*\` in ${keys}${borrowedFrom(first.item, object)}: ${meanings}.${bound}`,
				why: "Whoever gets the role gets more than anybody looked at, and more with every kind that the cluster learns.",
				todo: "List what the application needs.",
				value: found.map(({ key }) => key).join(),
				isAbsence: false,
				cure: noCure("what the application needs is not known"),
				...isEverywhere ? { severity: "error" } : {}
			});
		});
	},
	documentation: {
		guidance: "Applications that share a namespace should have the same RBAC needs, and granting those must be safe.",
		details: "Looked at are `verbs`, `resources` and `apiGroups` of every rule of a Role or ClusterRole; a rule is told once, however many of them hold a `*`. A subresource pattern (`pods/*`) and `nonResourceURLs` are not told.",
		breaks: "",
		elsewhere: ["Checkov’s CKV_K8S_49 looks at the first rule of a role only."],
		violates: exampleRole("resources: [\"*\"]"),
		complies: exampleRole("resources: [\"configmaps\"]"),
		references: {
			cis: "5.1.3 (v1.12)",
			tools: {
				Checkov: "CKV_K8S_49",
				"kube-linter": "wildcard-in-rules"
			},
			links: ["https://kubernetes.io/docs/concepts/security/rbac-good-practices/#least-privilege"]
		}
	}
};
function wildcardIn(list) {
	return list.items().find(({ string }) => string === "*");
}
function exampleRole(resources) {
	return `apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata:
  name: reader
  namespace: shop
rules:
  - apiGroups: [""]
    ${resources}
    verbs: ["get", "list"]`;
}

// src/rules/read-only-root-filesystem.ts
const key$1 = "readOnlyRootFilesystem";
const readOnlyRootFilesystem = {
	id: "read-only-root-filesystem",
	subject: "container",
	severity: "error",
	summary: "The root filesystem can be written",
	control: null,
	check(container) {
		const field = container.securityContext.get(key$1);
		if (container.pod.isWindows || field.boolean === true) return [];
		const what = field.isAbsent ? `does not set \`${key$1}: true\`, so its root filesystem can be written.${droppedValue(container, key$1)}` : `sets ${statement(field)}${borrowedFrom(field, container.pod.object)}.${refusal$1(field.boolean !== void 0, "a boolean")}`;
		return [report$1(field, {
			what: `${containerName(container)} ${what}`,
			why: "Whoever breaks in can leave programs behind or change the application’s own files.",
			todo: `Set it to \`true\` in the container’s \`securityContext\`. ${writablePaths(container)}`,
			cure: whereTaken(container.pod.api.containerSecurityContext, riskyCure("Make the root filesystem read-only", "Programs that write outside a volume fail with “Read-only file system”; mount an `emptyDir` there (often at `/tmp`).", {
				op: "set",
				path: field.path,
				value: true
			}))
		})];
	},
	documentation: {
		guidance: "Read-only root filesystem.",
		details: "The field exists on containers only; one in the pod’s `securityContext` is dropped by the API server. Volumes stay writable. It is not among the Pod Security Standards, so the profiles `baseline` and `restricted` do not ask for it. Windows containers do not support it and are exempt.",
		breaks: "Programs that write to `/tmp`, caches or log files inside the image fail with “Read-only file system”. Mount an `emptyDir` at those paths:\n\n```yaml\nspec:\n  containers:\n    - name: app\n      volumeMounts:\n        - name: tmp\n          mountPath: /tmp\n  volumes:\n    - name: tmp\n      emptyDir: {}\n```",
		elsewhere: ["Polaris accepts the field on the pod, where the API has none; here it counts as missing.", "No other tool leaves out Windows pods, where the field is not supported."],
		violates: examplePod({}),
		complies: examplePod({ container: "securityContext:\n  readOnlyRootFilesystem: true" }),
		references: {
			cis: "5.6.3 (v1.12)",
			nsa: "Kubernetes Pod security: Immutable container file systems",
			tools: {
				Checkov: "CKV_K8S_22",
				Gatekeeper: "K8sPSPReadOnlyRootFilesystem",
				KICS: "a9c2f49d-0671-4fc9-9ece-f4e261e128d0",
				"kube-linter": "no-read-only-root-fs",
				"kube-score": "container-security-context-readonlyrootfilesystem",
				Kubescape: "C-0017",
				kubesec: "ReadOnlyRootFilesystem",
				Polaris: "notReadOnlyRootFilesystem",
				Snyk: "SNYK-CC-K8S-8",
				Trivy: "KSV-0014"
			},
			links: ["https://kubernetes.io/docs/tasks/configure-pod-container/security-context/"]
		}
	}
};
/** Volumes that the kubelet always mounts read-only. */
const readOnlyTypes = [
	"configMap",
	"secret",
	"downwardAPI",
	"projected",
	"image"
];
/** Which paths stay writable, as far as the manifest tells, and what to do for the others. */
function writablePaths({ field, pod }) {
	const { volumes } = pod;
	const isReadOnly = (mount) => {
		const volume = volumes.find((one) => one.get("name").string === mount.get("name").string);
		return mount.get("readOnly").boolean === true || readOnlyTypes.some((type) => volume?.has(type) === true);
	};
	const paths = field.get("volumeMounts").items().filter((mount) => !isReadOnly(mount)).flatMap((mount) => mount.get("mountPath").string ?? []);
	const shown = paths.slice(0, 4).map(quoted$1).join(", ");
	const more = paths.length > 4 ? ` and ${paths.length - 4} more` : "";
	const known = paths.length > 0 ? `Volumes keep ${shown}${more} writable` : "";
	if (paths.includes("/tmp")) return `${known}.`;
	const offer = "a program that writes to `/tmp` needs an `emptyDir` volume there";
	return known === "" ? `A${offer.slice(1)}.` : `${known}; ${offer}.`;
}

// src/rules/selinux-options-unset.ts
const selinuxOptionsUnset = {
	id: "selinux-options-unset",
	subject: "container",
	severity: "notice",
	summary: "No SELinux options are given",
	control: null,
	check(container, { options }) {
		const { pod, securityContext } = container;
		const isAsked = options.selinux !== void 0;
		const field = securityContext.get("seLinuxOptions");
		if (!isAsked || pod.isWindows || !field.isAbsent || !pod.securityContext.get("seLinuxOptions").isAbsent) return [];
		return [report$1(field, {
			what: `${containerName(container)} has no \`seLinuxOptions\`, of its own or from its pod.`,
			why: "A level of its own keeps the processes of one application from the files of another.",
			todo: "Give it a level, for example `seLinuxOptions: { level: \"s0:c123,c456\" }`.",
			cure: noCure("the level is for the site to choose")
		})];
	},
	documentation: {
		guidance: "SELinux options for more fine-grained process controls.",
		details: "Without options the runtime picks a level at random, which keeps containers apart on nodes with SELinux and means nothing on others. So the summary of a run counts the containers without options in one line; with `selinux: true` in the configuration each of them is a notice. Windows pods are exempt.",
		breaks: "",
		violates: examplePod({}),
		complies: examplePod({ spec: "securityContext:\n  seLinuxOptions:\n    level: \"s0:c123,c456\"" }),
		references: {
			cis: "5.6.3 (v1.12)",
			nsa: "Kubernetes Pod security: Pod security enforcement",
			tools: {
				Kubescape: "C-0211",
				Polaris: "linuxHardening"
			},
			links: ["https://kubernetes.io/docs/tasks/configure-pod-container/security-context/"]
		}
	}
};

// src/rules/service-account-token-automount.ts
const key = "automountServiceAccountToken";
const serviceAccountTokenAutomount = {
	id: "service-account-token-automount",
	subject: "pod",
	severity: "warning",
	summary: "A token of the Kubernetes API is mounted without need",
	control: null,
	check(pod, { repository }) {
		const field = pod.spec.get(key);
		if (hidesToken(pod) || !field.isPlaceholder && !mountsToken(pod, repository)) return [];
		const account = knownAccount(pod);
		if (account !== void 0 && repository.isBound(account, pod.object)) return [];
		return [tokenReport(pod, repository, field.isAbsent && accountField(pod).isPlaceholder ? accountField(pod) : field, account)];
	},
	documentation: {
		guidance: "No ServiceAccount token where the Kubernetes API is not used.",
		details: [
			"The pod’s `automountServiceAccountToken` decides, else that of its ServiceAccount, else the token is mounted, into every container at `/var/run/secrets/kubernetes.io/serviceaccount`. It is an error where the account is `default`, because that token is everybody’s.",
			"The rule is silent where a RoleBinding or ClusterRoleBinding among the files reaches the account, by name or by the groups `system:serviceaccounts` and `system:serviceaccounts:<namespace>`: then the API is meant to be used. It is silent as well where every container mounts something of its own in the token’s place. Where no other file was given the message says that it could not look.",
			"A projected `serviceAccountToken` volume, with an audience and a lifetime of its own, works without the automount and is kept."
		].join("\n\n"),
		breaks: "Programs that call the Kubernetes API (operators, leader election, service mesh sidecars) no longer find the token and log “no such file or directory” or “unable to load in-cluster configuration”. For such a program bind its account to a role that says what it needs, and keep the token.",
		elsewhere: ["Polaris flags only an explicit `true`, Checkov ignores the ServiceAccount object, and Trivy’s KSV-0036 looks at bare Pods. Here the pod’s field goes before its account’s, and a binding that reaches the account shows that the token is meant."],
		violates: examplePod({ spec: "serviceAccountName: app" }),
		complies: examplePod({ spec: "serviceAccountName: app\nautomountServiceAccountToken: false" }),
		references: {
			cis: "5.1.6 (v1.12)",
			nsa: "Kubernetes Pod security: Protecting Pod service account tokens",
			attack: "T1528 Steal Application Access Token",
			tools: {
				Checkov: "CKV_K8S_38",
				Gatekeeper: "K8sPSPAutomountServiceAccountTokenPod",
				KICS: "48471392-d4d0-47c0-b135-cdec95eb3eef",
				Kubescape: "C-0034",
				kubesec: "AutomountServiceAccountToken",
				Polaris: "automountServiceAccountToken",
				Trivy: "KSV-0036"
			},
			links: ["https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/", "https://kubernetes.io/docs/concepts/security/service-accounts/"]
		}
	}
};
/** The pod's account; undefined where a placeholder hides it, or where a patch does not name it. */
function knownAccount(pod) {
	const field = accountField(pod);
	return field.isPlaceholder || field.isAbsent && pod.object.role !== "manifest" ? void 0 : accountOf(pod);
}
function tokenReport(pod, repository, field, account) {
	const whose = account === void 0 ? "the pod’s ServiceAccount" : `the ServiceAccount ${quoted$1(account)}`;
	const refused = refusal$1(field.isAbsent || field.boolean !== void 0, "a boolean");
	return report$1(field, {
		what: `The token of ${whose} is mounted${cause(pod, repository)}.${refused} ${need(repository)}`,
		why: "Whoever breaks into a container can use the token against the Kubernetes API.",
		todo: `Set \`${key}: false\` on the pod, unless the program calls the Kubernetes API.`,
		cure: tokenCure(pod),
		...account === "default" ? { severity: "error" } : {}
	});
}
function tokenCure(pod) {
	if (pod.api.tokenRefusal !== null) return noCure(pod.api.tokenRefusal);
	return riskyCure("Do not mount the API token", "Programs that call the Kubernetes API (operators, leader election, service mesh sidecars) no longer find the token (“no such file or directory”).", {
		op: "set",
		path: pod.spec.get(key).path,
		value: false
	});
}
function cause(pod, repository) {
	const own = pod.spec.get(key);
	if (!own.isAbsent) return ` because the pod sets ${statement(own)}${borrowedFrom(own, pod.object)}`;
	return repository.automountOf(accountOf(pod), pod.object) === true ? " because the account asks for it" : " by default";
}
function need({ hasContext }) {
	return hasContext ? "No binding in the files at hand gives the account a right, so nothing shows that the token is used." : "Whether a binding gives the account a right could not be looked up: no other file was given.";
}

// src/rules/shared-service-account.ts
const sharedServiceAccount = {
	id: "shared-service-account",
	subject: "inventory",
	severity: "warning",
	summary: "Two applications share an account",
	control: null,
	causes: [
		"Deployment",
		"StatefulSet",
		"DaemonSet",
		"CronJob",
		"Job",
		"Pod",
		"*"
	],
	concerns(fact, inventory) {
		return fact.kind === "workload" && fact.accounts.some((account) => sharers(fact, account, inventory).length > 0);
	},
	check(_object, { repository: { inventory } }, pods, fact) {
		if (fact.kind !== "workload") return [];
		return pods.flatMap((pod) => {
			const account = accountOf(pod);
			const others = sharers(fact, account, inventory);
			const field = accountField(pod);
			if (others.length === 0 || field.isPlaceholder) return [];
			const where = isKnownNamespace(fact.namespace) ? ` in ${quoted$1(fact.namespace)}` : "";
			const names = listed$1([...new Set(others.map(({ application }) => application.name))].map(quoted$1));
			const [first] = others;
			return violation(field, {
				what: `The application ${quoted$1(fact.application.name)} runs as the account ${quoted$1(account)}${where}, and so does ${names}${first === void 0 ? "" : ` (${quoted$1(`${first.file}:${first.line}`)})`}.`,
				why: "A right that one of them needs the other gets too, and the audit log cannot tell which of them used it.",
				todo: `Create a ServiceAccount for each application and name it in \`serviceAccountName\`. An application is told by its labels (here ${quoted$1(fact.application.by)}).`,
				value: account,
				isAbsence: false,
				cure: noCure("the account has to be created first")
			});
		});
	},
	documentation: {
		guidance: "One ServiceAccount an application.",
		details: "Workloads of one namespace are compared. Which application a workload belongs to is told by the first of these labels on it, else on its pod template: `app.kubernetes.io/part-of`, `argocd.argoproj.io/instance`, `app.kubernetes.io/instance`, `app.kubernetes.io/name`, `app`, `k8s-app`; else by the one Argo CD Application or Flux Kustomization that deploys the file; else by the chart it was rendered from; else by its own name. The account `default` has a rule of its own. Files of one folder without a namespace are taken for one namespace.",
		breaks: "",
		elsewhere: ["KICS compares `serviceAccountName` alone: it ignores namespaces, and flags two workloads of one application."],
		violates: `${exampleDeployment("api", "backend")}---\n${exampleDeployment("worker", "backend")}`,
		complies: `${exampleDeployment("api", "api")}---\n${exampleDeployment("worker", "worker")}`,
		references: {
			cis: "5.1.5 (v1.12)",
			tools: { KICS: "c1032cf7-3628-44e2-bd53-38c17cf31b6b" },
			links: ["https://kubernetes.io/docs/concepts/security/service-accounts/"]
		}
	}
};
/** Workloads of other applications that run as the account. */
function sharers({ namespace, application }, account, inventory) {
	if (account === "default") return [];
	return inventory.workloadsIn(namespace).filter((other) => other.application.name !== application.name && other.accounts.includes(account));
}

// src/rules/unreadable-document.ts
const unreadableDocument = {
	id: "unreadable-document",
	subject: "text",
	severity: "error",
	summary: "A document cannot be read, so it is not checked",
	control: null,
	documentation: {
		guidance: "Enforced by PodSecurityPolicy, Pod Security Admission or OPA Gatekeeper.",
		details: ["Text that looks like a Kubernetes object and is not valid YAML or JSON, is not UTF-8, holds characters that readers take for different things, or is larger, deeper or more aliased than can be checked. Nothing in it can be judged, so it must not pass for good. The other documents of the file are still read.", "The rule runs under every profile and cannot be turned off. Templates (`{{`, `{%`, `<%`) and text that is no Kubernetes object are listed in the report’s coverage, without finding and without effect on the verdict."].join("\n\n"),
		breaks: "",
		violates: "apiVersion: v1\nkind: Pod\nmetadata:\n  name: app\nspec: {containers: [",
		complies: "apiVersion: v1\nkind: Pod\nmetadata:\n  name: app\nspec: {containers: []}",
		references: { links: ["https://yaml.org/spec/1.2.2/"] }
	}
};

// src/rules/index.ts
/** Every rule, in the catalogue's order. */
const rules$2 = [
	runAsNonRoot,
	runAsRootUser,
	privilegeEscalation,
	privileged,
	readOnlyRootFilesystem,
	procMount,
	hostNetwork,
	hostPid,
	hostIpc,
	hostPort,
	hostPath,
	capabilitiesDropAll,
	capabilitiesAdd,
	selinuxOptions,
	selinuxOptionsUnset,
	seccompProfile,
	apparmorProfile,
	sysctls,
	volumeTypes,
	probeHost,
	windowsHostProcess,
	defaultServiceAccount,
	serviceAccountTokenAutomount,
	sharedServiceAccount,
	missingServiceAccount,
	defaultNamespace,
	missingNamespace,
	namespaceNotPlanned,
	namespacePodSecurityLabels,
	podSecurityAdmission,
	podSecurityLabelWeakened,
	namespaceDefaultDeny,
	namespaceMixedApplications,
	defaultServiceAccountBinding,
	namespaceGroupBinding,
	rbacWildcard,
	rbacPrivilegedBinding,
	rbacEscalationPath,
	ambiguousBoolean,
	duplicateKey,
	misplacedField,
	unreadableDocument
];

// src/findings/attribute.ts
/** Makes a finding of what a rule answered, without status and fix. */
function attribute(found, homeOf, settings) {
	if (found.kind === "unreadable") return {
		finding: unreadableFinding(found, homeOf, settings),
		found: null
	};
	const { judged, rule, severity, outcome, container } = found;
	const { identity, resource, document } = judged;
	const isSoft = outcome === "cannot-tell" && severity === "error";
	const fingerprint = fingerprintOf({
		rule: rule.id,
		outcome,
		value: found.value,
		object: identity,
		container,
		path: found.namedPath
	}, homeOf(document.source.file, identity));
	return {
		finding: {
			rule: rule.id,
			severity: isSoft ? "warning" : severity,
			outcome,
			isAbsence: found.isAbsence,
			profiles: found.profiles,
			control: rule.control?.name ?? null,
			message: found.message,
			place: found.place,
			document: document.index,
			resource,
			container,
			path: found.path,
			status: null,
			fingerprint,
			origin: originOf(judged, found.place.line),
			waiver: null,
			fix: null,
			fixRefusal: null,
			addition: found.addition,
			cause: null,
			secret: resource.kind === "Secret" || isInEnv(found.path)
		},
		found
	};
}
function isInEnv(path) {
	return path.includes("env") || path.includes("command") || path.includes("args");
}
function originOf({ document, output }, line) {
	if (output === void 0) return null;
	const { file } = document.source;
	return {
		renderer: "committed",
		root: output.root ?? output.label,
		values: [],
		rendered: {
			file,
			line
		},
		template: output.template === null ? null : {
			file: output.template,
			line: 1
		},
		written: {
			file,
			line
		},
		confidence: "file"
	};
}
function unreadableFinding(found, homeOf, settings) {
	const rule = rules$2.find(({ id }) => id === "unreadable-document");
	const message = {
		what: `This document cannot be read: ${found.reason}`,
		why: "What is not read is not checked, and kubectl may still read it.",
		todo: "Correct the text, or split it, so that it can be checked."
	};
	const identity = {
		rule: "unreadable-document",
		outcome: "violates",
		value: found.code,
		object: null,
		container: null,
		path: [found.document]
	};
	return {
		rule: rule?.id ?? "unreadable-document",
		severity: "error",
		outcome: "violates",
		isAbsence: false,
		profiles: settings.profiles,
		control: null,
		message,
		place: found.place,
		document: found.document,
		resource: null,
		container: null,
		path: [],
		status: null,
		fingerprint: fingerprintOf(identity, homeOf(found.file, null)),
		origin: null,
		waiver: null,
		fix: null,
		fixRefusal: "only its author can tell what the text should say",
		addition: null,
		cause: null,
		secret: true
	};
}
/** Findings in the order of the report: by file, line, column and rule. */
function inOrder(a, b) {
	return (a.place.file < b.place.file ? -1 : a.place.file > b.place.file ? 1 : 0) || a.place.line - b.place.line || a.place.column - b.place.column || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0) || (a.fingerprint < b.fingerprint ? -1 : 1);
}

// src/findings/compare.ts
/**
* The home of objects at head: the file's path, or its path at base where git finds it renamed; an object that left
* one base home and entered one head home keeps its base home.
*/
function headHomes(base, head, renames) {
	const fileHome = (file) => renames.get(file) ?? file;
	const left = homesByIdentity(base.objects, (file) => file);
	const entered = homesByIdentity(head.objects, fileHome);
	const moved = /* @__PURE__ */ new Map();
	for (const [identity, homes] of entered) {
		const before = left.get(identity) ?? /* @__PURE__ */ new Set();
		const gone = [...before].filter((home) => !homes.has(home));
		const come = [...homes].filter((home) => !before.has(home));
		if (gone.length === 1 && come.length === 1 && gone[0] !== void 0 && come[0] !== void 0) moved.set(JSON.stringify([identity, come[0]]), gone[0]);
	}
	return (file, identity) => {
		const home = fileHome(file);
		return identity === null ? home : moved.get(JSON.stringify([identityKey(identity), home])) ?? home;
	};
}
function homesByIdentity(objects, homeOf) {
	const homes = /* @__PURE__ */ new Map();
	for (const { document, identity } of objects) {
		const key = identityKey(identity);
		const known = homes.get(key) ?? /* @__PURE__ */ new Set();
		known.add(homeOf(document.source.file));
		homes.set(key, known);
	}
	return homes;
}
function identityKey({ group, kind, namespace, name }) {
	return JSON.stringify([
		group,
		kind,
		namespace,
		name
	]);
}
/** Introduced is the multiset difference head minus base, or the same finding at a higher level. */
function compareFindings(base, head, baseObjects) {
	const known = /* @__PURE__ */ new Map();
	for (const { finding } of base) known.set(finding.fingerprint, [...known.get(finding.fingerprint) ?? [], finding]);
	const undecided = /* @__PURE__ */ new Set();
	return {
		head: head.map(({ finding, found }) => {
			const before = known.get(finding.fingerprint)?.shift();
			const status = before !== void 0 && compareSeverity(before.severity, finding.severity) <= 0 ? "existing" : "introduced";
			if (status === "introduced" && finding.outcome === "cannot-tell" && compliedBefore(base, finding, baseObjects)) {
				undecided.add(finding.fingerprint);
				return {
					finding: {
						...finding,
						status,
						severity: found?.severity ?? finding.severity
					},
					found
				};
			}
			return {
				finding: {
					...finding,
					status
				},
				found
			};
		}),
		fixed: [...known.values()].flat().map((finding) => ({
			...finding,
			status: "fixed"
		})),
		undecided
	};
}
/** Whether the base had the object and nothing was found there by the same rule in the same container. */
function compliedBefore(base, finding, baseObjects) {
	if (finding.resource === null || !baseObjects.has(resourceKey(finding))) return false;
	return !base.some(({ finding: other }) => other.rule === finding.rule && resourceKey(other) === resourceKey(finding) && other.container?.name === finding.container?.name && other.container?.type === finding.container?.type);
}
function resourceKey({ resource }) {
	return JSON.stringify([
		resource?.kind,
		resource?.namespace,
		resource?.name
	]);
}

// src/findings/document-readings.ts
/** The objects of a judged document, read again from its text. */
function objectsOfDocument(document) {
	const { source, span, index } = document;
	const read = readDocument(source.text, span, true);
	return read.kind === "unreadable" ? [] : objectsIn(read.root, source, index, document);
}
/** UTF-16 units of text whose readings are kept: what usual repositories hold; beyond it reading again costs less than memory. */
const keptSize = 2097152;
/** Readings of judged documents: the first ones are kept, the others are made again from the text when asked for. */
var DocumentReadings = class {
	#kept = /* @__PURE__ */ new Map();
	#questions;
	#ofChange = /* @__PURE__ */ new Map();
	#size = 0;
	constructor(questions) {
		this.#questions = questions;
	}
	keep(document, reading) {
		const size = document.span.end - document.span.start;
		if (this.#size + size > keptSize) return;
		this.#size += size;
		this.#kept.set(document, reading);
	}
	/** A document's objects: of the reading that is kept, else read again. */
	objectsOf(document) {
		return this.#kept.get(document)?.objects ?? objectsOfDocument(document);
	}
	/** Answers of rules that were asked later; a document that is read again is asked again. */
	add(document, ordinal, later) {
		const kept = this.#kept.get(document);
		if (kept !== void 0) this.#kept.set(document, withMore(kept, ordinal, later));
	}
	/** Answers about a change, which no reading of the document gives by itself. */
	addOfChange(document, ordinal, answers) {
		this.#ofChange.set(document, [...this.#ofChange.get(document) ?? [], {
			ordinal,
			answers
		}]);
	}
	/**
	* The reading of a document, which is then forgotten; undefined where it cannot be read any more, which would be a bug.
	*/
	take(document) {
		const reading = this.#take(document);
		return (this.#ofChange.get(document) ?? []).reduce((all, { ordinal, answers }) => all && withMore(all, ordinal, answers), reading);
	}
	#take(document) {
		const kept = this.#kept.get(document);
		this.#kept.delete(document);
		if (kept !== void 0) return kept;
		const { source, span, index } = document;
		const read = readDocument(source.text, span, true);
		if (read.kind === "unreadable") return void 0;
		const objects = objectsIn(read.root, source, index, document);
		return {
			root: read.root,
			objects,
			answers: objects.map((object) => askRules(object, this.#questions).answers)
		};
	}
};
function withMore(reading, ordinal, later) {
	const answers = reading.answers.map((own, index) => index === ordinal ? [...own, ...later] : own);
	return {
		...reading,
		answers
	};
}

// src/inventory/deployers.ts
/** Which kustomizations, Argo CD Applications and Flux Kustomizations deploy which files. */
var Deployers = class {
	#byFile = /* @__PURE__ */ new Map();
	/** Folders of which everything below is deployed, with `/` at the end; `` for the whole repository. */
	#folders = [];
	#kustomizations = /* @__PURE__ */ new Map();
	/** @param paths every path of the tree */
	constructor(files, paths) {
		const others = [];
		for (const file of files) {
			const kustomization = isKustomizationName(file.path) ? readKustomization(file) : void 0;
			if (kustomization !== void 0) this.#kustomizations.set(folderOf(file.path), kustomization);
			else if (file.text.includes("argoproj.io/") || file.text.includes("toolkit.fluxcd.io/")) others.push(file);
		}
		for (const folder of this.#kustomizations.keys()) this.#reach(folder, folder, void 0, /* @__PURE__ */ new Set());
		for (const file of others) this.#objects(file, paths);
	}
	/** @param path a file's path from the root of the repository */
	of(path) {
		const own = this.#byFile.get(path) ?? [];
		const above = this.#folders.filter(({ folder }) => path.startsWith(folder)).map(({ deployer }) => deployer);
		const all = [...own, ...above];
		const given = new Set(all.flatMap(({ namespace }) => namespace === void 0 ? [] : [namespace]));
		const names = new Set(all.flatMap(({ name }) => name ?? []));
		const [namespace] = given;
		const [deployer] = names;
		return {
			namespace: given.size > 1 ? null : namespace,
			isForced: all.every((one) => one.namespace === void 0 || one.isForced),
			deployer: names.size === 1 ? deployer : void 0
		};
	}
	/** Goes through what a kustomization names; an outer one's namespace goes before an inner one's, as kustomize does. */
	#reach(folder, root, outer, seen) {
		const kustomization = this.#kustomizations.get(folder);
		if (kustomization === void 0 || seen.has(folder)) return;
		seen.add(folder);
		const own = kustomization.namespace;
		const namespace = outer?.isForced === false ? own ?? outer.namespace : outer?.namespace ?? own;
		const isForced = outer?.isForced !== false || own !== void 0;
		const deployer = {
			name: outer?.name,
			namespace,
			isForced
		};
		for (const path of kustomization.resources) {
			const target = joinPath(folder, path);
			if (this.#kustomizations.has(target)) this.#reach(target, root, deployer, seen);
			else if (namespace !== void 0 || deployer.name !== void 0) this.#add(target, deployer);
		}
	}
	#add(path, deployer) {
		const known = this.#byFile.get(path);
		if (known === void 0) this.#byFile.set(path, [deployer]);
		else known.push(deployer);
	}
	#objects(file, paths) {
		const source = new SourceText(file.path, file.text);
		for (const slice of source.documents) {
			const text = file.text.slice(slice.span.start, slice.span.end);
			if (!text.includes("argoproj.io/") && !text.includes("toolkit.fluxcd.io/")) continue;
			const read = readDocument(file.text, slice.span, true);
			if (read.kind === "unreadable") continue;
			for (const { apiVersion, kind, root, name } of objectsOf(read.root, source, slice.index, "manifest")) {
				if (name === null) continue;
				const spec = root.get("spec");
				if (groupOf(apiVersion) === "argoproj.io" && kind === "Application") {
					const deployer = {
						name,
						namespace: given(spec.at(["destination", "namespace"])),
						isForced: false
					};
					const sources = spec.get("source").isMap ? [spec.get("source")] : spec.get("sources").items();
					for (const item of sources) this.#folder(item.get("path").string, deployer, paths);
				}
				if (groupOf(apiVersion) === "kustomize.toolkit.fluxcd.io" && kind === "Kustomization") {
					const deployer = {
						name,
						namespace: given(spec.get("targetNamespace")),
						isForced: true
					};
					this.#folder(spec.get("path").string, deployer, paths);
				}
			}
		}
	}
	#folder(path, deployer, paths) {
		if (path === void 0) return;
		const folder = joinPath(".", path.replace(/^\/+/, ""));
		if (this.#kustomizations.has(folder)) {
			this.#reach(folder, folder, deployer, /* @__PURE__ */ new Set());
			return;
		}
		const prefix = folder === "." ? "" : `${folder}/`;
		if ([...paths].some((file) => file.startsWith(prefix))) this.#folders.push({
			folder: prefix,
			deployer
		});
	}
};
function readKustomization({ path, text }) {
	const [slice] = new SourceText(path, text).documents;
	if (slice === void 0) return void 0;
	const read = readDocument(text, slice.span, true);
	if (read.kind === "unreadable") return void 0;
	const root = Field.root(read.root);
	const apiVersion = root.get("apiVersion").string;
	if (apiVersion !== void 0 && groupOf(apiVersion) !== "kustomize.config.k8s.io") return void 0;
	const resources = [
		"resources",
		"bases",
		"components",
		"crds"
	].flatMap((key) => root.get(key).items().flatMap(({ string }) => string ?? []));
	return {
		namespace: given(root.get("namespace")),
		resources
	};
}
function given(field) {
	if (field.isPlaceholder) return null;
	const name = field.string;
	return name === void 0 || name === "" ? void 0 : name;
}

// src/inventory/application.ts
/** Labels that name an application, the widest first (rules.md section 4). */
const labelKeys = [
	"app.kubernetes.io/part-of",
	"argocd.argoproj.io/instance",
	"app.kubernetes.io/instance",
	"app.kubernetes.io/name",
	"app",
	"k8s-app"
];
/**
* @param deployer the one object that deploys the file, where exactly one does
* @param source the chart or kustomization that a committed rendering was made from
*/
function applicationOf(object, pods, deployer, source) {
	const own = labelled(object.root.get("metadata")) ?? pods.map(({ metadata }) => labelled(metadata)).find(Boolean);
	if (own !== void 0) return own;
	if (deployer !== void 0) return {
		name: deployer,
		by: "deployer"
	};
	if (source !== void 0) return {
		name: source,
		by: "source"
	};
	return {
		name: object.name ?? object.generateName ?? object.kind,
		by: "name"
	};
}
function labelled(metadata) {
	const labels = metadata.get("labels");
	for (const key of labelKeys) {
		const name = labels.get(key).string;
		if (name !== void 0 && name !== "") return {
			name,
			by: key
		};
	}
}

// src/inventory/network-policy.ts
/** undefined for objects that are no network policy, or that select only some pods, or that allow something. */
function networkDefault(object) {
	const group = groupOf(object.apiVersion);
	const spec = object.root.get("spec");
	if (object.kind === "NetworkPolicy" && (group === "networking.k8s.io" || group === "extensions")) return native(spec);
	if (group === "cilium.io") {
		if (object.kind === "CiliumNetworkPolicy") return cilium(spec, "endpointSelector", false);
		if (object.kind === "CiliumClusterwideNetworkPolicy") return cilium(spec, "endpointSelector", true);
	}
	if (group === "crd.projectcalico.org" || group === "projectcalico.org") {
		if (object.kind === "NetworkPolicy") return calico(spec, false);
		if (object.kind === "GlobalNetworkPolicy") return calico(spec, true);
	}
}
/**
* Source: NetworkPolicySpec in kubernetes v1.36, staging/src/k8s.io/api/networking/v1/types.go: without `policyTypes`
* a policy is of type Ingress, and of Egress where it has egress rules. A selector without a term selects all.
*/
function native(spec) {
	if (!selectsAll(spec.get("podSelector"))) return void 0;
	const named = spec.get("policyTypes").items().map(({ string }) => string);
	const isUnset = named.length === 0;
	const hasNo = (key) => spec.get(key).items().length === 0;
	const ingress = (isUnset || named.includes("Ingress")) && hasNo("ingress");
	const egress = named.includes("Egress") && hasNo("egress");
	return ingress || egress ? {
		ingress,
		egress,
		isClusterWide: false
	} : void 0;
}
function selectsAll(selector) {
	const terms = [...selector.get("matchLabels").keys(), ...selector.get("matchExpressions").items()];
	return selector.isMap && terms.length === 0;
}
/**
* A rule list that is written, even one with an empty rule only (`- {}`), puts the pods into default deny.
* Source: docs.cilium.io, "Layer 3 Examples", ingress and egress default deny; `enableDefaultDeny` goes before it.
*/
function cilium(spec, selector, isClusterWide) {
	if (!selectsAll(spec.get(selector))) return void 0;
	const denies = (key) => {
		const rules = spec.get(key);
		const allowsNothing = rules.items().every((rule) => rule.keys().length === 0);
		return rules.isList && allowsNothing && spec.get("enableDefaultDeny").get(key).boolean !== false;
	};
	const [ingress, egress] = [denies("ingress"), denies("egress")];
	return ingress || egress ? {
		ingress,
		egress,
		isClusterWide
	} : void 0;
}
/**
* Source: docs.tigera.io, NetworkPolicy: `selector` absent or `all()` selects all; without `types` Ingress is one unless
* only egress rules are there. Rules that only deny leave the default.
*/
function calico(spec, isClusterWide) {
	const isEverything = (field) => field.isAbsent || ["", "all()"].includes(field.string ?? "x");
	if (!isEverything(spec.get("selector")) || !isEverything(spec.get("namespaceSelector"))) return void 0;
	const types = spec.get("types").items().map(({ string }) => string);
	const allowsNothing = (key) => spec.get(key).items().every((rule) => rule.get("action").string === "Deny");
	const hasEgress = spec.get("egress").items().length > 0;
	const hasIngress = spec.get("ingress").items().length > 0;
	const isUnset = types.length === 0;
	const ingress = (types.includes("Ingress") || isUnset && (hasIngress || !hasEgress)) && allowsNothing("ingress");
	const egress = (types.includes("Egress") || isUnset && hasEgress) && allowsNothing("egress");
	return ingress || egress ? {
		ingress,
		egress,
		isClusterWide
	} : void 0;
}

// src/inventory/fact-of.ts
const rbacGroup = "rbac.authorization.k8s.io";
/** What the inventory keeps of an object; undefined for objects that say nothing of namespaces, accounts or rights. */
function factOf(object, pods, contextOf) {
	if (object.role === "json-patch") return void 0;
	const { apiVersion, kind: objectKind, name, root, source } = object;
	const group = groupOf(apiVersion);
	const nameSpan = root.at(["metadata", "name"]).span;
	const base = {
		apiVersion,
		objectKind,
		name,
		file: source.file,
		line: nameSpan === void 0 ? 1 : source.lineAt(nameSpan.start),
		namespace: namespaceKey(object.namespace, source.file)
	};
	if (pods.length > 0) {
		if (object.role !== "manifest") return void 0;
		const { deployer, source: rendered, podSecurity } = contextOf();
		return {
			kind: "workload",
			...base,
			application: applicationOf(object, pods, deployer, rendered),
			accounts: [...new Set(pods.map(accountOf))],
			passes: podSecurity.passes,
			failures: podSecurity.failures
		};
	}
	if (group === "" && objectKind === "Namespace") return {
		kind: "namespace",
		...base,
		enforced: enforcedBy(object)
	};
	if (group === "" && objectKind === "ServiceAccount") return {
		kind: "account",
		...base
	};
	if (isRbac(group) && (objectKind === "Role" || objectKind === "ClusterRole")) return {
		kind: "role",
		...base,
		rules: policyRules(root.get("rules")),
		aggregates: root.at(["aggregationRule", "clusterRoleSelectors"]).items().map(selectorTerms),
		labels: new Map(root.at(["metadata", "labels"]).fields().map((field) => [String(field.step), field.string ?? ""]))
	};
	if (isRbac(group) && (objectKind === "RoleBinding" || objectKind === "ClusterRoleBinding")) return bindingFact(object, base);
	const denies = networkDefault(object);
	if (denies !== void 0) return {
		kind: "network",
		...base,
		isClusterWide: denies.isClusterWide,
		denies
	};
}
function isRbac(group) {
	return group === rbacGroup || group === "authorization.openshift.io";
}
function bindingFact({ root, kind, namespace }, base) {
	const isClusterWide = kind === "ClusterRoleBinding";
	const roleRef = root.get("roleRef");
	return {
		kind: "binding",
		...base,
		isClusterWide,
		roleKind: roleRef.get("kind").string ?? "",
		roleName: roleRef.get("name").display ?? "",
		subjects: root.get("subjects").items().map((item) => ({
			kind: item.get("kind").string ?? "",
			name: item.get("name").display ?? "",
			namespace: item.get("namespace").display ?? (isClusterWide ? null : namespace)
		}))
	};
}
/** Source: LabelSelectorAsSelector in kubernetes v1.36, apimachinery/pkg/apis/meta/v1/helpers.go. */
function selectorTerms(selector) {
	const labels = selector.get("matchLabels").fields().map((field) => ({
		key: String(field.step),
		operator: "In",
		values: [field.string ?? ""]
	}));
	const expressions = selector.get("matchExpressions").items().map((item) => ({
		key: item.get("key").string ?? "",
		operator: item.get("operator").string ?? "",
		values: item.get("values").items().flatMap(({ string }) => string ?? [])
	}));
	return [...labels, ...expressions];
}
/** Whether labels hold all terms of a selector. An unknown operator selects nothing: the API server refuses it. */
function isSelected(labels, terms) {
	return terms.every(({ key, operator, values }) => {
		const value = labels.get(key);
		switch (operator) {
			case "In": return value !== void 0 && values.includes(value);
			case "NotIn": return value === void 0 || !values.includes(value);
			case "Exists": return value !== void 0;
			case "DoesNotExist": return value === void 0;
			default: return false;
		}
	});
}

// src/inventory/well-known-roles.json
var rules$1 = [
	"create,delete,deletecollection,get,list,patch,update,watch||pods,pods/attach,pods/exec,pods/portforward,pods/proxy",
	"create,delete,deletecollection,get,list,patch,update,watch||configmaps,endpoints,persistentvolumeclaims,replicationcontrollers,replicationcontrollers/scale,secrets,serviceaccounts,services,services/proxy",
	"get,list,watch||bindings,events,limitranges,namespaces/status,pods/log,pods/status,replicationcontrollers/status,resourcequotas,resourcequotas/status",
	"get,list,watch||namespaces",
	"impersonate||serviceaccounts",
	"create,delete,deletecollection,get,list,patch,update,watch|apps|deployments,deployments/rollback,deployments/scale,statefulsets",
	"create,delete,deletecollection,get,list,patch,update,watch|autoscaling|horizontalpodautoscalers",
	"create,delete,deletecollection,get,list,patch,update,watch|batch|cronjobs,jobs",
	"create,delete,deletecollection,get,list,patch,update,watch|extensions|daemonsets,deployments,deployments/rollback,deployments/scale,ingresses,replicasets,replicasets/scale,replicationcontrollers/scale",
	"create|authorization.k8s.io|localsubjectaccessreviews",
	"create,delete,deletecollection,get,list,patch,update,watch|rbac.authorization.k8s.io|rolebindings,roles",
	"create,delete,deletecollection,get,list,patch,update,watch|apps|daemonsets,deployments,deployments/rollback,deployments/scale,replicasets,replicasets/scale,statefulsets",
	"create,delete,deletecollection,get,list,patch,update,watch|extensions|daemonsets,deployments,deployments/rollback,deployments/scale,ingresses,networkpolicies,replicasets,replicasets/scale,replicationcontrollers/scale",
	"create,delete,deletecollection,get,list,patch,update,watch|policy|poddisruptionbudgets",
	"create,delete,deletecollection,get,list,patch,update,watch|networking.k8s.io|networkpolicies",
	"get,list,watch||pods/attach,pods/exec,pods/portforward,pods/proxy,secrets,services/proxy",
	"create,delete,deletecollection,patch,update||pods,pods/attach,pods/exec,pods/portforward,pods/proxy",
	"create,delete,deletecollection,patch,update||configmaps,endpoints,persistentvolumeclaims,replicationcontrollers,replicationcontrollers/scale,secrets,serviceaccounts,services,services/proxy",
	"create,delete,deletecollection,patch,update|apps|daemonsets,deployments,deployments/rollback,deployments/scale,replicasets,replicasets/scale,statefulsets,statefulsets/scale",
	"create,delete,deletecollection,patch,update|autoscaling|horizontalpodautoscalers",
	"create,delete,deletecollection,patch,update|batch|cronjobs,jobs",
	"create,delete,deletecollection,patch,update|extensions|daemonsets,deployments,deployments/rollback,deployments/scale,ingresses,networkpolicies,replicasets,replicasets/scale,replicationcontrollers/scale",
	"create,delete,deletecollection,patch,update|policy|poddisruptionbudgets",
	"create,delete,deletecollection,patch,update|networking.k8s.io|networkpolicies",
	"get,list,watch||configmaps,endpoints,persistentvolumeclaims,pods,replicationcontrollers,replicationcontrollers/scale,serviceaccounts,services",
	"get,list,watch|apps|daemonsets,deployments,deployments/scale,replicasets,replicasets/scale,statefulsets,statefulsets/scale",
	"get,list,watch|autoscaling|horizontalpodautoscalers",
	"get,list,watch|batch|cronjobs,jobs",
	"get,list,watch|extensions|daemonsets,deployments,deployments/scale,ingresses,networkpolicies,replicasets,replicasets/scale,replicationcontrollers/scale",
	"get,list,watch|policy|poddisruptionbudgets",
	"get,list,watch|networking.k8s.io|networkpolicies",
	"create,delete,deletecollection,patch,update|networking.k8s.io|ingresses,networkpolicies",
	"get,list,watch|apps|controllerrevisions,daemonsets,deployments,deployments/scale,replicasets,replicasets/scale,statefulsets,statefulsets/scale",
	"get,list,watch|networking.k8s.io|ingresses,networkpolicies",
	"get,list,watch||configmaps,endpoints,persistentvolumeclaims,persistentvolumeclaims/status,pods,replicationcontrollers,replicationcontrollers/scale,serviceaccounts,services,services/status",
	"get,list,watch|apps|controllerrevisions,daemonsets,daemonsets/status,deployments,deployments/scale,deployments/status,replicasets,replicasets/scale,replicasets/status,statefulsets,statefulsets/scale,statefulsets/status",
	"get,list,watch|autoscaling|horizontalpodautoscalers,horizontalpodautoscalers/status",
	"get,list,watch|batch|cronjobs,cronjobs/status,jobs,jobs/status",
	"get,list,watch|extensions|daemonsets,daemonsets/status,deployments,deployments/scale,deployments/status,ingresses,ingresses/status,networkpolicies,replicasets,replicasets/scale,replicasets/status,replicationcontrollers/scale",
	"get,list,watch|policy|poddisruptionbudgets,poddisruptionbudgets/status",
	"get,list,watch|networking.k8s.io|ingresses,ingresses/status,networkpolicies",
	"create,delete,deletecollection,patch,update||configmaps,events,persistentvolumeclaims,replicationcontrollers,replicationcontrollers/scale,secrets,serviceaccounts,services,services/proxy",
	"get,list,watch|discovery.k8s.io|endpointslices",
	"create||pods/eviction",
	"create||serviceaccounts/token",
	"create,delete,deletecollection,get,list,patch,update,watch|coordination.k8s.io|leases",
	"create,delete,deletecollection,patch,update|resource.k8s.io|resourceclaims,resourceclaimtemplates",
	"get,list,watch|resource.k8s.io|resourceclaims,resourceclaims/status,resourceclaimtemplates",
	"create,delete,deletecollection,patch,update||configmaps,persistentvolumeclaims,replicationcontrollers,replicationcontrollers/scale,secrets,serviceaccounts,services,services/proxy",
	"create,delete,deletecollection,patch,update|,events.k8s.io|events",
	"get,list,watch||bindings,limitranges,namespaces/status,pods/log,pods/status,replicationcontrollers/status,resourcequotas,resourcequotas/status",
	"get,list,watch|,events.k8s.io|events",
	"*|*|*",
	"*||||*",
	"get,list,watch|apps|daemonsets,deployments,deployments/scale,replicasets,replicasets/scale,statefulsets",
	"create|authentication.k8s.io|tokenreviews",
	"create|authorization.k8s.io|subjectaccessreviews",
	"get,patch||nodes",
	"create,patch,update||events",
	"create|authorization.k8s.io|selfsubjectaccessreviews",
	"create|authorization.k8s.io|selfsubjectaccessreviews,selfsubjectrulesreviews",
	"create|authentication.k8s.io|selfsubjectreviews",
	"create|certificates.k8s.io|certificatesigningrequests/nodeclient",
	"create|certificates.k8s.io|certificatesigningrequests/selfnodeclient",
	"approve|certificates.k8s.io|signers|kubernetes.io/kube-apiserver-client",
	"approve|certificates.k8s.io|signers|kubernetes.io/kube-apiserver-client-kubelet",
	"approve|certificates.k8s.io|signers|kubernetes.io/kubelet-serving",
	"approve|certificates.k8s.io|signers|kubernetes.io/legacy-unknown",
	"list,watch||persistentvolumeclaims,persistentvolumes",
	"get,list,watch||nodes",
	"patch,update||nodes/status",
	"list,watch||pods",
	"create,delete,get,list,watch|storage.k8s.io|volumeattachments",
	"get,list,watch|storage.k8s.io|csidrivers",
	"create,patch,update|,events.k8s.io|events",
	"get,list,watch|storage.k8s.io|csinodes",
	"get,list,watch|certificates.k8s.io|certificatesigningrequests",
	"update|certificates.k8s.io|certificatesigningrequests/approval,certificatesigningrequests/status",
	"delete,get,list,watch|certificates.k8s.io|certificatesigningrequests",
	"sign|certificates.k8s.io|signers|kubernetes.io/kube-apiserver-client,kubernetes.io/kube-apiserver-client-kubelet,kubernetes.io/kubelet-serving,kubernetes.io/legacy-unknown",
	"escalate,get,list,patch,update,watch|rbac.authorization.k8s.io|clusterroles",
	"get,list,update,watch|batch|cronjobs",
	"create,delete,get,list,patch,update,watch|batch|jobs",
	"update|batch|cronjobs/status",
	"update|batch|cronjobs/finalizers",
	"delete,list||pods",
	"delete,list,watch||pods",
	"get,list,watch|apps,extensions|daemonsets",
	"update|apps,extensions|daemonsets/status",
	"update|apps,extensions|daemonsets/finalizers",
	"list,watch||nodes",
	"create,delete,list,patch,watch||pods",
	"create||pods/binding",
	"create,delete,list,patch,update,watch|apps|controllerrevisions",
	"create,delete,get,list,patch,update,watch|apps|controllerrevisions",
	"get,list,update,watch|apps,extensions|deployments",
	"update|apps,extensions|deployments/status",
	"update|apps,extensions|deployments/finalizers",
	"create,delete,get,list,patch,update,watch|extensions|replicasets",
	"get,list,update,watch||pods",
	"create,delete,get,list,patch,update,watch|apps,extensions|replicasets",
	"delete,get,list,watch||pods",
	"patch,update||pods/status",
	"get,list,watch|resource.k8s.io|resourceclaims",
	"get,list,watch|resource.k8s.io|resourceslices",
	"get,list,watch|resource.k8s.io|deviceclasses",
	"get,list,watch|apps,extensions|deployments",
	"get,list,watch|extensions|replicasets",
	"get,list,watch||replicationcontrollers",
	"get,list,watch|apps|statefulsets",
	"update|policy|poddisruptionbudgets/status",
	"get,list,watch|apps,extensions|replicasets",
	"get|*|*/scale",
	"patch||pods/status",
	"get,list,watch||pods,services",
	"create,delete,get,list,update||endpoints",
	"create||endpoints/restricted",
	"create,delete,get,list,update,watch||endpoints",
	"get,list,watch||nodes,pods,services",
	"create,delete,get,list,update|discovery.k8s.io|endpointslices",
	"update||services/finalizers",
	"create,delete,get,list,update,watch|discovery.k8s.io|endpointslices",
	"get,list,watch||endpoints,services",
	"update||endpoints/finalizers",
	"get,list,watch||pods",
	"update||pods/finalizers",
	"create,get,list,watch||persistentvolumeclaims",
	"get,list,patch,update,watch||persistentvolumes",
	"patch,update||persistentvolumeclaims/status",
	"get,list,watch||persistentvolumeclaims",
	"get,list,watch|storage.k8s.io|storageclasses",
	"get||endpoints,services",
	"get||secrets",
	"get||services",
	"delete,get,list,patch,update,watch|*|*",
	"update|autoscaling|horizontalpodautoscalers/status",
	"get,update||replicationcontrollers/scale",
	"get,update|extensions|replicationcontrollers/scale",
	"get,update|apps,extensions|deployments/scale,replicasets/scale",
	"list||pods",
	"get||services/proxy|http:heapster:,https:heapster:",
	"list|metrics.k8s.io|pods",
	"list|custom.metrics.k8s.io|*",
	"get,update|*|*/scale",
	"get,list|custom.metrics.k8s.io|*",
	"get,list|external.metrics.k8s.io|*",
	"list,watch|metrics.k8s.io|pods",
	"get,list,watch|custom.metrics.k8s.io|*",
	"get,list,watch|external.metrics.k8s.io|*",
	"get,list,update,watch|batch|jobs",
	"update|batch|jobs/status",
	"update|batch|jobs/finalizers",
	"get,list,patch,update,watch|batch|jobs",
	"get||configmaps|kube-apiserver-legacy-service-account-token-tracking",
	"delete,patch||secrets",
	"delete,get,list,watch||namespaces",
	"update||namespaces/finalize,namespaces/status",
	"delete,deletecollection,get,list|*|*",
	"delete,deletecollection,get,list,watch|*|*",
	"delete,get,list,patch,update||nodes",
	"update||pods/status",
	"create,get,list,update|networking.k8s.io|clustercidrs",
	"get||pods",
	"delete,get,list||pods",
	"delete,get,list,patch,update,watch||nodes",
	"create,delete,get,list,update,watch||persistentvolumes",
	"update||persistentvolumes/status",
	"get,list,update,watch||persistentvolumeclaims",
	"update||persistentvolumeclaims/status",
	"create,delete,get,list,watch||pods",
	"create,delete,get||endpoints,services",
	"get,list||nodes",
	"watch||events",
	"create,delete,get,update||endpoints",
	"create,delete,get||services",
	"list||nodes",
	"get,list,update,watch||persistentvolumes",
	"get,list,update,watch|extensions|replicasets",
	"update|extensions|replicasets/status",
	"update|extensions|replicasets/finalizers",
	"get,list,update,watch|apps,extensions|replicasets",
	"update|apps,extensions|replicasets/status",
	"update|apps,extensions|replicasets/finalizers",
	"get,list,update,watch||replicationcontrollers",
	"update||replicationcontrollers/status",
	"update||replicationcontrollers/finalizers",
	"create,delete,get,list,watch|resource.k8s.io|resourceclaims",
	"patch,update|resource.k8s.io|resourceclaims,resourceclaims/status",
	"patch,update|resource.k8s.io|resourceclaims/binding",
	"list,watch|*|*",
	"update||resourcequotas/status",
	"create,update||configmaps",
	"patch||nodes/status",
	"get,list,watch||persistentvolumes",
	"create||serviceaccounts",
	"get,list,patch,update,watch|networking.k8s.io|servicecidrs",
	"patch,update|networking.k8s.io|servicecidrs/finalizers",
	"patch,update|networking.k8s.io|servicecidrs/status",
	"get,list,watch|networking.k8s.io|ipaddresses",
	"get,list,watch||services",
	"update||services/status",
	"patch,update||services/status",
	"update|apps|statefulsets/status",
	"update|apps|statefulsets/finalizers",
	"create,delete,get,patch,update||pods",
	"create,get||persistentvolumeclaims",
	"delete,update||persistentvolumeclaims",
	"delete,get,list,watch|batch|jobs",
	"list,patch,update,watch||nodes",
	"get,list,watch|admissionregistration.k8s.io|validatingadmissionpolicies",
	"get,patch,update|admissionregistration.k8s.io|validatingadmissionpolicies/status",
	"get,list,update,watch|storage.k8s.io|volumeattributesclasses",
	"get,list,patch,update,watch|storage.k8s.io|volumeattachments",
	"create,get,list,patch,update,watch||events",
	"create,delete,get,list,watch||persistentvolumes",
	"get,list,patch,update,watch||persistentvolumeclaims",
	"list,watch|storage.k8s.io|storageclasses",
	"get||||/api,/api/*,/apis,/apis/*,/healthz,/swaggerapi,/swaggerapi/*,/version",
	"get||||/api,/api/*,/apis,/apis/*,/healthz,/openapi,/openapi/*,/swagger-2.0.0.pb-v1,/swagger.json,/swaggerapi,/swaggerapi/*,/version,/version/",
	"get||||/api,/api/*,/apis,/apis/*,/healthz,/openapi,/openapi/*,/version,/version/",
	"get||||/api,/api/*,/apis,/apis/*,/healthz,/livez,/openapi,/openapi/*,/readyz,/version,/version/",
	"get,list,watch||events,namespaces,nodes,pods",
	"get,list,watch|extensions|deployments",
	"create||endpoints,secrets,serviceaccounts",
	"delete||secrets",
	"get||endpoints,namespaces,secrets,serviceaccounts",
	"update||endpoints,secrets,serviceaccounts",
	"get||configmaps,endpoints,namespaces,secrets,serviceaccounts",
	"create|coordination.k8s.io|leases",
	"get,update|coordination.k8s.io|leases|kube-controller-manager",
	"create||endpoints",
	"get,update||endpoints|kube-controller-manager",
	"create||secrets,serviceaccounts",
	"get||configmaps,namespaces,secrets,serviceaccounts",
	"update||secrets,serviceaccounts",
	"list,watch||endpoints,services",
	"delete,get,patch,update||endpoints|kube-scheduler",
	"create||bindings,pods/binding",
	"get,list,watch||replicationcontrollers,services",
	"get,list,watch||persistentvolumeclaims,persistentvolumes",
	"get,update|coordination.k8s.io|leases|kube-scheduler",
	"get,update||endpoints|kube-scheduler",
	"get,list,watch|storage.k8s.io|csistoragecapacities",
	"get,list,update,watch|coordination.k8s.io|leases|kube-scheduler",
	"create,delete,deletecollection,get,list,patch,update,watch|coordination.k8s.io|leasecandidates",
	"get,list,watch|storage.k8s.io|volumeattachments",
	"get,list,patch,update,watch|resource.k8s.io|resourceclaims",
	"get,list,patch,update,watch|resource.k8s.io|resourceclaims/status",
	"create,delete|resource.k8s.io|resourceclaims",
	"proxy||nodes",
	"*||nodes/log,nodes/metrics,nodes/proxy,nodes/spec,nodes/stats",
	"*||nodes/log,nodes/metrics,nodes/proxy,nodes/stats",
	"*||nodes/configz,nodes/healthz,nodes/pods",
	"get||||/healthz,/healthz/*,/livez,/livez/*,/metrics,/readyz,/readyz/*",
	"get||||/healthz,/healthz/*,/livez,/livez/*,/metrics,/metrics/slis,/readyz,/readyz/*",
	"get||nodes/metrics",
	"get||||/flagz,/healthz,/healthz/*,/livez,/livez/*,/metrics,/metrics/slis,/readyz,/readyz/*,/statusz",
	"create|authorization.k8s.io|localsubjectaccessreviews,subjectaccessreviews",
	"create,get,list,watch||nodes",
	"delete,patch,update||nodes",
	"create,delete||pods",
	"get||configmaps,secrets",
	"get||persistentvolumeclaims,persistentvolumes",
	"get||endpoints",
	"create,get,list,watch|certificates.k8s.io|certificatesigningrequests",
	"get|storage.k8s.io|volumeattachments",
	"get,list,watch||configmaps,secrets",
	"get,patch,update||persistentvolumeclaims/status",
	"patch,update||nodes",
	"create,delete,get,patch,update|storage.k8s.io|csinodes",
	"create,delete,get,patch,update|coordination.k8s.io|leases",
	"get,list,watch|node.k8s.io|runtimeclasses",
	"get|resource.k8s.io|resourceclaims",
	"deletecollection|resource.k8s.io|resourceslices",
	"get||serviceaccounts",
	"get||nodes",
	"list,watch|discovery.k8s.io|endpointslices",
	"list,watch|networking.k8s.io|servicecidrs",
	"get||||/healthz,/version,/version/",
	"get||||/healthz,/livez,/readyz,/version,/version/",
	"get||||/.well-known/openid-configuration,/openid/v1/jwks",
	"get||||/.well-known/openid-configuration,/.well-known/openid-configuration/,/openid/v1/jwks,/openid/v1/jwks/",
	"get,list,watch|apps|deployments,deployments/scale,statefulsets",
	"get,list,watch|extensions|daemonsets,deployments,deployments/scale,ingresses,replicasets,replicasets/scale,replicationcontrollers/scale"
];
var roles = {
	"admin": [
		[0, [
			0,
			1,
			2,
			3,
			4,
			5,
			6,
			7,
			8,
			9,
			10
		]],
		[10, [
			0,
			1,
			2,
			3,
			4,
			11,
			6,
			7,
			12,
			13,
			14,
			9,
			10
		]],
		[12, [
			15,
			4,
			16,
			17,
			18,
			19,
			20,
			21,
			22,
			23,
			24,
			2,
			3,
			25,
			26,
			27,
			28,
			29,
			30,
			9,
			10
		]],
		[14, [
			15,
			4,
			16,
			17,
			18,
			19,
			20,
			21,
			22,
			31,
			24,
			2,
			3,
			32,
			26,
			27,
			28,
			29,
			33,
			9,
			10
		]],
		[16, [
			15,
			4,
			16,
			17,
			18,
			19,
			20,
			21,
			22,
			31,
			34,
			2,
			3,
			35,
			36,
			37,
			38,
			39,
			40,
			9,
			10
		]],
		[22, [
			15,
			4,
			16,
			41,
			18,
			19,
			20,
			21,
			22,
			31,
			34,
			2,
			3,
			42,
			35,
			36,
			37,
			38,
			39,
			40,
			9,
			10
		]],
		[24, [
			15,
			4,
			16,
			43,
			41,
			44,
			18,
			19,
			20,
			21,
			22,
			31,
			34,
			2,
			3,
			42,
			35,
			36,
			37,
			38,
			39,
			40,
			9,
			10
		]],
		[26, [
			15,
			4,
			16,
			43,
			41,
			44,
			18,
			19,
			20,
			21,
			22,
			31,
			45,
			34,
			2,
			3,
			42,
			35,
			36,
			37,
			38,
			39,
			40,
			9,
			10
		]],
		[34, [
			15,
			4,
			16,
			43,
			41,
			44,
			18,
			19,
			20,
			21,
			22,
			31,
			45,
			46,
			34,
			2,
			3,
			42,
			35,
			36,
			37,
			38,
			39,
			40,
			47,
			9,
			10
		]],
		[35, [
			15,
			4,
			16,
			43,
			48,
			44,
			49,
			18,
			19,
			20,
			21,
			22,
			31,
			45,
			46,
			34,
			50,
			3,
			51,
			42,
			35,
			36,
			37,
			38,
			39,
			40,
			47,
			9,
			10
		]]
	],
	"cluster-admin": [[0, [52, 53]]],
	"edit": [
		[0, [
			0,
			1,
			2,
			3,
			4,
			5,
			6,
			7,
			8
		]],
		[10, [
			0,
			1,
			2,
			3,
			4,
			11,
			6,
			7,
			12,
			13,
			14
		]],
		[12, [
			15,
			4,
			16,
			17,
			18,
			19,
			20,
			21,
			22,
			23,
			24,
			2,
			3,
			25,
			26,
			27,
			28,
			29,
			30
		]],
		[14, [
			15,
			4,
			16,
			17,
			18,
			19,
			20,
			21,
			22,
			31,
			24,
			2,
			3,
			32,
			26,
			27,
			28,
			29,
			33
		]],
		[16, [
			15,
			4,
			16,
			17,
			18,
			19,
			20,
			21,
			22,
			31,
			34,
			2,
			3,
			35,
			36,
			37,
			38,
			39,
			40
		]],
		[22, [
			15,
			4,
			16,
			41,
			18,
			19,
			20,
			21,
			22,
			31,
			34,
			2,
			3,
			42,
			35,
			36,
			37,
			38,
			39,
			40
		]],
		[24, [
			15,
			4,
			16,
			43,
			41,
			44,
			18,
			19,
			20,
			21,
			22,
			31,
			34,
			2,
			3,
			42,
			35,
			36,
			37,
			38,
			39,
			40
		]],
		[26, [
			15,
			4,
			16,
			43,
			41,
			44,
			18,
			19,
			20,
			21,
			22,
			31,
			45,
			34,
			2,
			3,
			42,
			35,
			36,
			37,
			38,
			39,
			40
		]],
		[34, [
			15,
			4,
			16,
			43,
			41,
			44,
			18,
			19,
			20,
			21,
			22,
			31,
			45,
			46,
			34,
			2,
			3,
			42,
			35,
			36,
			37,
			38,
			39,
			40,
			47
		]],
		[35, [
			15,
			4,
			16,
			43,
			48,
			44,
			49,
			18,
			19,
			20,
			21,
			22,
			31,
			45,
			46,
			34,
			50,
			3,
			51,
			42,
			35,
			36,
			37,
			38,
			39,
			40,
			47
		]]
	],
	"system:aggregate-to-admin": [[10, [
		0,
		1,
		2,
		3,
		4,
		11,
		6,
		7,
		12,
		13,
		14,
		9,
		10
	]], [12, [9, 10]]],
	"system:aggregate-to-edit": [
		[10, [
			0,
			1,
			2,
			3,
			4,
			11,
			6,
			7,
			12,
			13,
			14
		]],
		[12, [
			15,
			4,
			16,
			17,
			18,
			19,
			20,
			21,
			22,
			23
		]],
		[14, [
			15,
			4,
			16,
			17,
			18,
			19,
			20,
			21,
			22,
			31
		]],
		[22, [
			15,
			4,
			16,
			41,
			18,
			19,
			20,
			21,
			22,
			31
		]],
		[24, [
			15,
			4,
			16,
			43,
			41,
			44,
			18,
			19,
			20,
			21,
			22,
			31
		]],
		[26, [
			15,
			4,
			16,
			43,
			41,
			44,
			18,
			19,
			20,
			21,
			22,
			31,
			45
		]],
		[34, [
			15,
			4,
			16,
			43,
			41,
			44,
			18,
			19,
			20,
			21,
			22,
			31,
			45,
			46
		]],
		[35, [
			15,
			4,
			16,
			43,
			48,
			44,
			49,
			18,
			19,
			20,
			21,
			22,
			31,
			45,
			46
		]]
	],
	"system:aggregate-to-view": [
		[10, [
			24,
			2,
			3,
			54,
			26,
			27,
			28,
			29,
			30
		]],
		[12, [
			24,
			2,
			3,
			25,
			26,
			27,
			28,
			29,
			30
		]],
		[14, [
			24,
			2,
			3,
			32,
			26,
			27,
			28,
			29,
			33
		]],
		[16, [
			34,
			2,
			3,
			35,
			36,
			37,
			38,
			39,
			40
		]],
		[22, [
			34,
			2,
			3,
			42,
			35,
			36,
			37,
			38,
			39,
			40
		]],
		[34, [
			34,
			2,
			3,
			42,
			35,
			36,
			37,
			38,
			39,
			40,
			47
		]],
		[35, [
			34,
			50,
			3,
			51,
			42,
			35,
			36,
			37,
			38,
			39,
			40,
			47
		]]
	],
	"system:auth-delegator": [[0, [55, 56]]],
	"system:aws-cloud-provider": [[10, [57, 58]], [16, null]],
	"system:basic-user": [
		[0, [59]],
		[10, [60]],
		[27, [60, 61]]
	],
	"system:certificates.k8s.io:certificatesigningrequests:nodeclient": [[0, [62]]],
	"system:certificates.k8s.io:certificatesigningrequests:selfnodeclient": [[0, [63]]],
	"system:certificates.k8s.io:kube-apiserver-client-approver": [[18, [64]]],
	"system:certificates.k8s.io:kube-apiserver-client-kubelet-approver": [[18, [65]]],
	"system:certificates.k8s.io:kubelet-serving-approver": [[18, [66]]],
	"system:certificates.k8s.io:legacy-unknown-approver": [[18, [67]]],
	"system:controller:attachdetach-controller": [
		[0, [
			68,
			69,
			70,
			71,
			58
		]],
		[10, [
			68,
			69,
			70,
			71,
			58,
			72
		]],
		[14, [
			68,
			69,
			70,
			71,
			58,
			72,
			73
		]],
		[16, [
			68,
			69,
			70,
			71,
			74,
			72,
			73
		]],
		[18, [
			68,
			69,
			70,
			71,
			74,
			72,
			73,
			75
		]]
	],
	"system:controller:certificate-controller": [
		[0, [
			76,
			77,
			56,
			58
		]],
		[10, [
			78,
			77,
			56,
			58
		]],
		[16, [
			78,
			77,
			56,
			74
		]],
		[18, [
			78,
			77,
			65,
			79,
			56,
			74
		]]
	],
	"system:controller:clusterrole-aggregation-controller": [[10, [52, 53]], [16, [80]]],
	"system:controller:cronjob-controller": [
		[0, [
			81,
			82,
			83,
			84,
			85,
			58
		]],
		[16, [
			81,
			82,
			83,
			84,
			85,
			74
		]],
		[33, [
			81,
			82,
			83,
			84,
			86,
			74
		]]
	],
	"system:controller:daemon-set-controller": [
		[0, [
			87,
			88,
			89,
			90,
			91,
			92,
			93,
			58
		]],
		[12, [
			87,
			88,
			89,
			90,
			91,
			92,
			94,
			58
		]],
		[16, [
			87,
			88,
			89,
			90,
			91,
			92,
			94,
			74
		]]
	],
	"system:controller:deployment-controller": [
		[0, [
			95,
			96,
			97,
			98,
			99,
			58
		]],
		[10, [
			95,
			96,
			97,
			100,
			99,
			58
		]],
		[16, [
			95,
			96,
			97,
			100,
			99,
			74
		]]
	],
	"system:controller:device-taint-eviction-controller": [[36, [
		101,
		102,
		103,
		104,
		105,
		74
	]]],
	"system:controller:disruption-controller": [
		[0, [
			106,
			107,
			108,
			29,
			109,
			110,
			58
		]],
		[10, [
			106,
			111,
			108,
			29,
			109,
			110,
			58
		]],
		[16, [
			106,
			111,
			108,
			29,
			109,
			110,
			112,
			74
		]],
		[26, [
			106,
			111,
			108,
			29,
			109,
			110,
			112,
			74,
			113
		]],
		[29, [
			106,
			111,
			108,
			29,
			109,
			110,
			112,
			74,
			102
		]],
		[31, [
			106,
			111,
			108,
			29,
			109,
			110,
			102,
			112,
			74
		]]
	],
	"system:controller:endpoint-controller": [
		[0, [
			114,
			115,
			116,
			58
		]],
		[16, [
			114,
			115,
			116,
			74
		]],
		[33, [
			114,
			117,
			116,
			74
		]]
	],
	"system:controller:endpointslice-controller": [
		[18, [
			118,
			119,
			74
		]],
		[20, [
			118,
			120,
			119,
			74
		]],
		[33, [
			118,
			120,
			121,
			74
		]]
	],
	"system:controller:endpointslicemirroring-controller": [[20, [
		122,
		120,
		123,
		119,
		74
	]], [33, [
		122,
		120,
		123,
		121,
		74
	]]],
	"system:controller:ephemeral-volume-controller": [[22, [
		124,
		125,
		126,
		74
	]]],
	"system:controller:expand-controller": [
		[12, [
			127,
			128,
			129,
			130,
			131,
			132,
			58
		]],
		[16, [
			127,
			128,
			129,
			130,
			131,
			132,
			74
		]],
		[32, [
			127,
			128,
			129,
			74,
			133
		]],
		[36, [
			127,
			128,
			129,
			74
		]]
	],
	"system:controller:generic-garbage-collector": [[0, [134, 58]], [16, [134, 74]]],
	"system:controller:horizontal-pod-autoscaler": [
		[0, [
			26,
			135,
			136,
			137,
			138,
			139,
			140,
			141,
			142,
			58
		]],
		[10, [
			26,
			135,
			143,
			139,
			140,
			141,
			144,
			58
		]],
		[16, [
			26,
			135,
			143,
			139,
			140,
			141,
			144,
			74
		]],
		[24, [
			26,
			135,
			143,
			139,
			140,
			141,
			144,
			145,
			74
		]],
		[27, [
			26,
			135,
			143,
			139,
			141,
			144,
			145,
			74
		]],
		[33, [
			26,
			135,
			143,
			71,
			146,
			147,
			148,
			74
		]]
	],
	"system:controller:job-controller": [
		[0, [
			149,
			150,
			151,
			91,
			58
		]],
		[16, [
			149,
			150,
			151,
			91,
			74
		]],
		[22, [
			152,
			150,
			151,
			91,
			74
		]]
	],
	"system:controller:legacy-service-account-token-cleaner": [[29, [153, 154]]],
	"system:controller:namespace-controller": [[0, [
		155,
		156,
		157
	]], [33, [
		155,
		156,
		158
	]]],
	"system:controller:node-controller": [
		[0, [
			159,
			70,
			160,
			85,
			58
		]],
		[16, [
			159,
			70,
			160,
			85,
			74
		]],
		[26, [
			159,
			70,
			102,
			85,
			161,
			74,
			162
		]],
		[30, [
			159,
			70,
			102,
			85,
			74,
			162
		]],
		[31, [
			159,
			70,
			102,
			163,
			74
		]],
		[33, [
			164,
			70,
			102,
			101,
			74
		]]
	],
	"system:controller:persistent-volume-binder": [
		[0, [
			165,
			166,
			167,
			168,
			169,
			130,
			170,
			132,
			171,
			172,
			58
		]],
		[16, [
			165,
			166,
			167,
			168,
			169,
			130,
			173,
			174,
			132,
			171,
			172,
			74
		]],
		[32, [
			165,
			166,
			167,
			168,
			169,
			130,
			90,
			74,
			172,
			133
		]],
		[36, [
			165,
			166,
			167,
			168,
			169,
			130,
			90,
			74,
			172
		]]
	],
	"system:controller:pod-garbage-collector": [
		[0, [86, 175]],
		[18, [86, 171]],
		[26, [
			86,
			171,
			113
		]],
		[33, [
			86,
			69,
			113
		]]
	],
	"system:controller:pv-protection-controller": [[10, [176, 58]], [16, [176, 74]]],
	"system:controller:pvc-protection-controller": [
		[10, [
			167,
			124,
			58
		]],
		[16, [
			167,
			124,
			74
		]],
		[36, [
			167,
			168,
			124,
			74
		]]
	],
	"system:controller:replicaset-controller": [
		[0, [
			177,
			178,
			179,
			91,
			58
		]],
		[10, [
			180,
			181,
			182,
			91,
			58
		]],
		[16, [
			180,
			181,
			182,
			91,
			74
		]]
	],
	"system:controller:replication-controller": [[0, [
		183,
		184,
		185,
		91,
		58
	]], [16, [
		183,
		184,
		185,
		91,
		74
	]]],
	"system:controller:resource-claim-controller": [[34, [
		124,
		125,
		186,
		187,
		102,
		74
	]], [36, [
		124,
		125,
		186,
		187,
		102,
		74,
		188
	]]],
	"system:controller:resourcequota-controller": [[0, [
		189,
		190,
		58
	]], [16, [
		189,
		190,
		74
	]]],
	"system:controller:root-ca-cert-publisher": [[20, [191, 74]]],
	"system:controller:route-controller": [[0, [
		90,
		192,
		58
	]], [16, [
		90,
		192,
		74
	]]],
	"system:controller:selinux-warning-controller": [[33, [
		74,
		193,
		129,
		124,
		73
	]]],
	"system:controller:service-account-controller": [[0, [194, 58]], [16, [194, 74]]],
	"system:controller:service-cidrs-controller": [[33, [
		195,
		196,
		197,
		198,
		74
	]]],
	"system:controller:service-controller": [[0, [
		199,
		200,
		90,
		58
	]], [16, [
		199,
		201,
		90,
		74
	]]],
	"system:controller:statefulset-controller": [
		[0, [
			71,
			109,
			202,
			203,
			204,
			94,
			205,
			58
		]],
		[16, [
			71,
			109,
			202,
			203,
			204,
			94,
			205,
			74
		]],
		[27, [
			71,
			109,
			202,
			203,
			204,
			94,
			205,
			74,
			206
		]],
		[32, [
			71,
			109,
			202,
			203,
			204,
			94,
			126,
			74,
			206,
			125
		]],
		[35, [
			71,
			109,
			202,
			203,
			204,
			94,
			126,
			206,
			125,
			74
		]]
	],
	"system:controller:ttl-after-finished-controller": [[22, [207, 74]]],
	"system:controller:ttl-controller": [[0, [208, 58]], [16, [208, 74]]],
	"system:controller:validatingadmissionpolicy-status-controller": [[30, [
		209,
		210,
		74
	]]],
	"system:controller:volumeattributesclass-protection-controller": [[34, [
		129,
		193,
		211,
		74
	]]],
	"system:csi-external-attacher": [[12, [
		127,
		69,
		212,
		213
	]], [18, null]],
	"system:csi-external-provisioner": [
		[12, [
			214,
			215,
			216,
			213,
			69
		]],
		[14, [
			214,
			215,
			216,
			213,
			69,
			75
		]],
		[18, null]
	],
	"system:discovery": [
		[0, [217]],
		[10, [218]],
		[14, [219]],
		[16, [220]]
	],
	"system:heapster": [[0, [221, 222]]],
	"system:kube-aggregator": [[0, [122]]],
	"system:kube-controller-manager": [
		[0, [
			58,
			223,
			224,
			225,
			226,
			55,
			189
		]],
		[14, [
			58,
			223,
			224,
			227,
			226,
			55,
			56,
			189
		]],
		[16, [
			74,
			223,
			224,
			227,
			226,
			55,
			56,
			189,
			44
		]],
		[18, [
			74,
			228,
			229,
			230,
			231,
			232,
			224,
			233,
			234,
			55,
			56,
			189,
			44
		]],
		[28, [
			74,
			228,
			229,
			232,
			224,
			233,
			234,
			55,
			56,
			189,
			44
		]]
	],
	"system:kube-dns": [[0, [235]]],
	"system:kube-scheduler": [
		[0, [
			58,
			230,
			236,
			69,
			101,
			237,
			160,
			238,
			107,
			109,
			239
		]],
		[10, [
			58,
			230,
			236,
			69,
			101,
			237,
			102,
			238,
			111,
			109,
			29,
			239
		]],
		[14, [
			58,
			230,
			236,
			69,
			101,
			237,
			102,
			238,
			111,
			109,
			29,
			239,
			55,
			56
		]],
		[16, [
			74,
			230,
			236,
			69,
			101,
			237,
			102,
			238,
			111,
			109,
			29,
			239,
			55,
			56,
			75
		]],
		[18, [
			74,
			228,
			240,
			230,
			241,
			69,
			101,
			237,
			102,
			238,
			111,
			109,
			29,
			239,
			55,
			56,
			75
		]],
		[22, [
			74,
			228,
			240,
			230,
			241,
			69,
			101,
			237,
			102,
			238,
			111,
			109,
			29,
			239,
			55,
			56,
			75,
			3,
			73,
			242
		]],
		[28, [
			74,
			228,
			240,
			69,
			101,
			237,
			102,
			238,
			111,
			109,
			29,
			239,
			55,
			56,
			75,
			3,
			73,
			242
		]],
		[31, [
			74,
			228,
			243,
			244,
			69,
			101,
			237,
			102,
			238,
			111,
			109,
			29,
			239,
			55,
			56,
			75,
			3,
			73,
			242
		]],
		[32, [
			74,
			228,
			243,
			244,
			69,
			101,
			237,
			102,
			238,
			111,
			109,
			29,
			239,
			55,
			56,
			75,
			245,
			3,
			73,
			242
		]],
		[34, [
			74,
			228,
			243,
			244,
			69,
			101,
			237,
			102,
			238,
			111,
			109,
			29,
			239,
			55,
			56,
			75,
			245,
			3,
			73,
			242,
			105,
			246,
			247,
			125,
			104
		]],
		[36, [
			74,
			228,
			243,
			244,
			69,
			101,
			237,
			102,
			238,
			111,
			109,
			29,
			239,
			55,
			56,
			75,
			245,
			3,
			73,
			242,
			105,
			246,
			247,
			125,
			104,
			248,
			188
		]]
	],
	"system:kubelet-api-admin": [
		[10, [
			69,
			249,
			250
		]],
		[27, [
			69,
			249,
			251
		]],
		[33, [
			69,
			249,
			251,
			252
		]]
	],
	"system:monitoring": [
		[20, [253]],
		[26, [254]],
		[34, [254, 255]],
		[36, [256, 255]]
	],
	"system:node": [
		[0, [
			55,
			257,
			199,
			258,
			70,
			259,
			58,
			124,
			260,
			160,
			43,
			261,
			262,
			263,
			264
		]],
		[10, [
			55,
			257,
			199,
			258,
			70,
			259,
			58,
			124,
			260,
			160,
			43,
			261,
			262,
			263,
			264,
			265
		]],
		[12, [
			55,
			257,
			199,
			258,
			70,
			259,
			58,
			124,
			260,
			102,
			43,
			266,
			262,
			263,
			264,
			267,
			44,
			265
		]],
		[14, [
			55,
			257,
			199,
			258,
			70,
			268,
			58,
			124,
			260,
			102,
			43,
			266,
			262,
			263,
			264,
			267,
			44,
			265,
			73,
			269,
			270,
			271
		]],
		[16, [
			55,
			257,
			199,
			258,
			70,
			268,
			58,
			124,
			260,
			102,
			43,
			266,
			262,
			263,
			264,
			265,
			267,
			44,
			73,
			269,
			270,
			271
		]],
		[18, [
			55,
			257,
			199,
			258,
			70,
			268,
			58,
			124,
			260,
			102,
			43,
			266,
			262,
			263,
			264,
			270,
			265,
			267,
			44,
			73,
			269,
			271
		]],
		[20, [
			55,
			257,
			199,
			258,
			70,
			268,
			58,
			124,
			260,
			102,
			43,
			266,
			262,
			263,
			264,
			270,
			265,
			44,
			267,
			73,
			269,
			271
		]],
		[34, [
			55,
			257,
			199,
			258,
			70,
			268,
			58,
			124,
			260,
			102,
			43,
			266,
			262,
			263,
			264,
			270,
			265,
			44,
			267,
			73,
			269,
			271,
			272,
			273,
			274
		]],
		[35, [
			55,
			257,
			199,
			258,
			70,
			268,
			74,
			124,
			260,
			102,
			43,
			266,
			262,
			263,
			264,
			270,
			265,
			44,
			267,
			73,
			269,
			271,
			272,
			273,
			274
		]]
	],
	"system:node-bootstrapper": [[0, [264]]],
	"system:node-problem-detector": [[0, [
		275,
		192,
		58
	]], [16, [
		275,
		192,
		74
	]]],
	"system:node-proxier": [
		[0, [
			235,
			275,
			58
		]],
		[16, [
			235,
			275,
			74
		]],
		[18, [
			235,
			69,
			74,
			276
		]],
		[33, [
			235,
			69,
			74,
			277,
			276
		]]
	],
	"system:persistent-volume-provisioner": [[0, [
		214,
		167,
		130,
		172,
		58
	]], [16, [
		214,
		167,
		130,
		172,
		74
	]]],
	"system:public-info-viewer": [[14, [278]], [16, [279]]],
	"system:service-account-issuer-discovery": [[20, [280]], [28, [281]]],
	"system:volume-scheduler": [[10, [127, 130]], [12, [
		127,
		130,
		215
	]]],
	"view": [
		[0, [
			24,
			2,
			3,
			282,
			26,
			27,
			283
		]],
		[10, [
			24,
			2,
			3,
			54,
			26,
			27,
			28,
			29,
			30
		]],
		[12, [
			24,
			2,
			3,
			25,
			26,
			27,
			28,
			29,
			30
		]],
		[14, [
			24,
			2,
			3,
			32,
			26,
			27,
			28,
			29,
			33
		]],
		[16, [
			34,
			2,
			3,
			35,
			36,
			37,
			38,
			39,
			40
		]],
		[22, [
			34,
			2,
			3,
			42,
			35,
			36,
			37,
			38,
			39,
			40
		]],
		[34, [
			34,
			2,
			3,
			42,
			35,
			36,
			37,
			38,
			39,
			40,
			47
		]],
		[35, [
			34,
			50,
			3,
			51,
			42,
			35,
			36,
			37,
			38,
			39,
			40,
			47
		]]
	]
};

// src/inventory/well-known-roles.ts
/**
* The rules of a ClusterRole that Kubernetes creates by itself (`view`, `edit`, `admin`, `cluster-admin`, `system:*`),
* aggregated ones with what Kubernetes' own roles add to them.
*
* Source: kubernetes v1.8 to v1.36, plugin/pkg/auth/authorizer/rbac/bootstrappolicy/testdata, by
* scripts/well-known-roles.ts
*
* @param version minor version of Kubernetes; the newest known one's rules stand for later ones
* @returns undefined where that version has no such role
*/
function wellKnownRole(name, version) {
	const changes = roles;
	const known = Object.hasOwn(changes, name) ? changes[name] : void 0;
	if (!Array.isArray(known)) return void 0;
	return (known.findLast(([since]) => since <= version)?.[1])?.map((index) => ruleOf(rules$1[index] ?? ""));
}
/** A rule as the data writes it: verbs, groups, resources, names and URLs by `|`, items by comma. */
function ruleOf(text) {
	const [verbs = "", groups = "", resources = "", names = "", urls = ""] = text.split("|");
	const list = (items) => items === "" ? [] : items.split(",");
	const apiGroups = resources === "" ? [] : groups.split(",");
	return {
		verbs: list(verbs),
		apiGroups,
		resources: list(resources),
		names: list(names),
		urls: list(urls)
	};
}

// src/inventory/inventory.ts
/**
* The namespaces, applications, accounts, roles, bindings and network policies of a tree: what rules on namespaces and
* accounts look things up in. Everything is worked out when it is asked for, once.
*/
var Inventory = class {
	#external;
	#version;
	#workloads = /* @__PURE__ */ new Map();
	#namespaces = /* @__PURE__ */ new Map();
	#accounts = /* @__PURE__ */ new Map();
	#roles = /* @__PURE__ */ new Map();
	#clusterRoles = [];
	#bindings = [];
	#networks = /* @__PURE__ */ new Map();
	#networkForAll = [];
	#uses = /* @__PURE__ */ new Map();
	#bySubject;
	/** @param version minor version of Kubernetes whose own roles count */
	constructor(facts, external, version) {
		this.#external = external;
		this.#version = version;
		for (const fact of facts) this.#add(fact);
	}
	#add(fact) {
		switch (fact.kind) {
			case "workload":
				push(this.#workloads, fact.namespace, fact);
				break;
			case "namespace":
				if (fact.name !== null) push(this.#namespaces, fact.name, fact);
				break;
			case "account":
				push(this.#accounts, fact.namespace, fact);
				break;
			case "role":
				push(this.#roles, roleKey(fact.objectKind, fact.name ?? "", fact.namespace), fact);
				if (fact.objectKind === "ClusterRole") this.#clusterRoles.push(fact);
				break;
			case "binding":
				this.#bindings.push(fact);
				break;
			case "network": if (fact.isClusterWide) this.#networkForAll.push(fact);
			else push(this.#networks, fact.namespace, fact);
		}
	}
	/** Every namespace that something stands in or that is defined, known ones only, sorted. */
	get namespaces() {
		const keys = [
			...this.#workloads.keys(),
			...this.#accounts.keys(),
			...this.#networks.keys()
		];
		const bound = this.#bindings.filter(({ isClusterWide }) => !isClusterWide).map(({ namespace }) => namespace);
		return [.../* @__PURE__ */ new Set([
			...keys,
			...bound,
			...this.#namespaces.keys()
		])].filter(isKnownNamespace).sort();
	}
	workloadsIn(namespace) {
		return this.#workloads.get(namespace) ?? [];
	}
	/** The Namespace object that counts for a file; undefined where none is there or several contradict each other. */
	namespaceObject(name, file) {
		return nearest(this.#namespaces.get(name) ?? [], file);
	}
	hasNamespaceObject(name) {
		return this.#namespaces.has(name);
	}
	isDefined(namespace) {
		return this.#namespaces.has(namespace) || this.#external.namespaces.includes(namespace);
	}
	/** Names of the accounts that the repository or the configuration tells of. */
	accountsIn(namespace) {
		const own = (this.#accounts.get(namespace) ?? []).flatMap(({ name }) => name ?? []);
		const external = this.#external.accounts.filter((account) => account.namespace === namespace);
		return /* @__PURE__ */ new Set([...own, ...external.map(({ name }) => name)]);
	}
	/** The applications of a namespace, by name. */
	applicationsIn(namespace) {
		const known = this.#uses.get(namespace);
		if (known !== void 0) return known;
		const byName = /* @__PURE__ */ new Map();
		for (const workload of this.workloadsIn(namespace)) push(byName, workload.application.name, workload);
		const uses = [...byName].sort(([a], [b]) => a < b ? -1 : 1).flatMap(([, workloads]) => {
			const application = workloads[0]?.application;
			if (application === void 0) return [];
			const accounts = [...new Set(workloads.flatMap((workload) => workload.accounts))].sort();
			return [{
				application,
				workloads,
				accounts,
				rights: accounts.flatMap((account) => this.rightsOf(account, namespace))
			}];
		});
		this.#uses.set(namespace, uses);
		return uses;
	}
	/** Union of what all bindings give an account, by its name and by the groups that it is in. */
	rightsOf(account, namespace) {
		return this.bindingsOf(account, namespace).flatMap(({ binding, rules }) => {
			const scope = binding.isClusterWide ? "cluster" : binding.namespace;
			return (rules ?? []).map((rule) => ({
				...rule,
				scope
			}));
		});
	}
	/** Groups of service accounts: those of everybody are told by their own rule and do not tell accounts apart. */
	bindingsOf(account, namespace) {
		const bySubject = this.#subjects();
		return [
			subjectKey("ServiceAccount", account, namespace),
			subjectKey("User", `system:serviceaccount:${namespace}:${account}`, null),
			subjectKey("Group", "system:serviceaccounts", null),
			subjectKey("Group", `system:serviceaccounts:${namespace}`, null)
		].flatMap((key) => bySubject.get(key) ?? []);
	}
	#subjects() {
		if (this.#bySubject !== void 0) return this.#bySubject;
		const bySubject = /* @__PURE__ */ new Map();
		for (const binding of [...this.#bindings, ...this.#external.bindings.map(externalBinding)]) {
			const bound = {
				binding,
				rules: this.rulesOf(binding)
			};
			for (const { kind, name, namespace } of binding.subjects) push(bySubject, subjectKey(kind, name, kind === "ServiceAccount" ? namespace ?? binding.namespace : null), bound);
		}
		this.#bySubject = bySubject;
		return bySubject;
	}
	/** What a binding's role allows; undefined where the repository does not tell. */
	rulesOf(binding) {
		const { roleKind, roleName, file, namespace } = binding;
		const own = this.#roles.get(roleKey(roleKind, roleName, namespace));
		const role = own === void 0 ? void 0 : nearest(own, file);
		if (roleKind !== "ClusterRole") return role?.rules;
		const wellKnown = wellKnownRole(roleName, this.#version);
		if (role === void 0 && wellKnown === void 0) return void 0;
		return [
			...wellKnown ?? [],
			...role === void 0 ? [] : this.#aggregated(role),
			...this.#added(roleName)
		];
	}
	/** The rules of a role, with those of the roles that it aggregates. Source: Kubernetes documentation, "Aggregated ClusterRoles". */
	#aggregated(role, seen = /* @__PURE__ */ new Set()) {
		if (seen.has(role)) return [];
		seen.add(role);
		const selected = this.#clusterRoles.filter((other) => other !== role && role.aggregates.some((terms) => isSelected(other.labels, terms)));
		return [...role.aggregates.length > 0 ? [] : role.rules, ...selected.flatMap((other) => this.#aggregated(other, seen))];
	}
	/** What roles of the repository add to `view`, `edit` and `admin` by their labels. */
	#added(name) {
		const wider = {
			admin: [
				"admin",
				"edit",
				"view"
			],
			edit: ["edit", "view"],
			view: ["view"]
		};
		const labels = (Object.hasOwn(wider, name) ? wider[name] ?? [] : []).map((role) => `rbac.authorization.k8s.io/aggregate-to-${role}`);
		return this.#clusterRoles.filter((role) => labels.some((label) => role.labels.get(label) === "true")).flatMap((role) => this.#aggregated(role));
	}
	/** Whether a ClusterRoleBinding of the repository gives a ClusterRole to somebody. */
	isBoundClusterWide(clusterRole) {
		return this.#bindings.some(({ isClusterWide, roleKind, roleName, subjects }) => isClusterWide && roleKind === "ClusterRole" && roleName === clusterRole && subjects.length > 0);
	}
	/** What is denied in a namespace before any policy allows it. */
	defaultDeny(namespace) {
		const all = [...this.#networks.get(namespace) ?? [], ...this.#networkForAll];
		return {
			ingress: all.some(({ denies }) => denies.ingress),
			egress: all.some(({ denies }) => denies.egress)
		};
	}
	/** The strictest level that every workload known for a namespace passes: `restricted` where none is known. */
	strictestIn(namespace, version) {
		const passes = (level) => this.workloadsIn(namespace).every((workload) => workload.passes(level, version));
		if (passes("restricted")) return "restricted";
		return passes("baseline") ? "baseline" : "privileged";
	}
};
function externalBinding({ account, clusterRole, namespace }) {
	return {
		kind: "binding",
		apiVersion: "rbac.authorization.k8s.io/v1",
		objectKind: namespace === null ? "ClusterRoleBinding" : "RoleBinding",
		name: null,
		file: "",
		line: 1,
		namespace: namespace ?? "",
		isClusterWide: namespace === null,
		roleKind: "ClusterRole",
		roleName: clusterRole,
		subjects: [{
			kind: "ServiceAccount",
			...account
		}]
	};
}
/** Of objects of one identity: the one in the same file, then in the same folder, then the only one (rules.md section 1). */
function nearest(candidates, file) {
	const inFile = candidates.filter((candidate) => candidate.file === file);
	return [
		inFile,
		candidates.filter((candidate) => folderOf(candidate.file) === folderOf(file)),
		candidates
	].find((list) => list.length === 1)?.[0] ?? inFile.at(-1);
}
function roleKey(kind, name, namespace) {
	return JSON.stringify(kind === "ClusterRole" ? [kind, name] : [
		kind,
		namespace,
		name
	]);
}
function subjectKey(kind, name, namespace) {
	return JSON.stringify([
		kind,
		namespace,
		name
	]);
}
function push(map, key, value) {
	const known = map.get(key);
	if (known === void 0) map.set(key, [value]);
	else known.push(value);
}

// src/manifest/committed-output.ts
/** The paths of a tree, to be found by how they end. */
var TreePaths = class {
	#all;
	#byName;
	constructor(paths) {
		this.#all = paths;
	}
	has(path) {
		return this.#all.has(path);
	}
	/** The paths that are `end`, or end with it after a slash. */
	endingWith(end) {
		if (this.#byName === void 0) {
			this.#byName = /* @__PURE__ */ new Map();
			for (const path of this.#all) {
				const known = this.#byName.get(nameOf$1(path));
				if (known === void 0) this.#byName.set(nameOf$1(path), [path]);
				else known.push(path);
			}
		}
		return (this.#byName.get(nameOf$1(end)) ?? []).filter((path) => path === end || path.endsWith(`/${end}`));
	}
};
const sourceComment = /^# Source: (\S[^\r\n]*)$/m;
/**
* Recognises output of `helm template` (its `# Source:` comments) and of `kustomize build` (origin annotation,
* managed-by label) by what the tools write into it.
*
* @param text the file's text; `span` the document's slice
* @param paths every path of the tree, by its name
*/
function committedOutput(text, span, root, file, paths) {
	const slice = text.slice(span.start, span.end);
	const source = slice.includes("# Source: ") ? sourceComment.exec(slice)?.[1]?.trim() : void 0;
	if (source !== void 0 && /^[^/]+\/.*(templates|crds)\//.test(source)) return helmOutput(source, file, paths);
	const metadata = root.get("metadata");
	const origin = metadata.get("annotations").get("config.kubernetes.io/origin").string;
	if (origin !== void 0) return kustomizeOutput(origin, file, paths);
	const manager = metadata.get("labels").get("app.kubernetes.io/managed-by").string;
	if (manager?.startsWith("kustomize-") === true) return {
		renderer: "kustomize",
		root: null,
		template: null,
		label: manager
	};
}
/** `# Source:` names the chart by its name, not by its folder: the template's path inside the chart must be there once. */
function helmOutput(source, file, paths) {
	const inside = source.slice(source.indexOf("/") + 1);
	const chart = source.slice(0, source.indexOf("/"));
	const roots = paths.endingWith(inside).filter((path) => path !== file).map((path) => ({
		path,
		root: path === inside ? "." : path.slice(0, -inside.length - 1)
	})).filter(({ root }) => paths.has(joinPath(root, "Chart.yaml")));
	const named = roots.filter(({ root }) => nameOf$1(root) === chart);
	const found = named.length === 1 ? named[0] : roots.length === 1 ? roots[0] : void 0;
	return {
		renderer: "helm",
		root: found?.root ?? null,
		template: found?.path ?? null,
		label: source
	};
}
function kustomizeOutput(origin, file, paths) {
	const named = /^path: (\S+)$/m.exec(origin)?.[1];
	if (named === void 0) return {
		renderer: "kustomize",
		root: null,
		template: null,
		label: "kustomize"
	};
	const clean = named.replace(/^(\.\.\/)+/, "");
	const candidates = paths.endingWith(clean).filter((path) => path !== file);
	const template = candidates.length === 1 ? candidates[0] ?? null : null;
	return {
		renderer: "kustomize",
		root: template === null ? null : folderOf(template),
		template,
		label: named
	};
}

// src/manifest/file-role.ts
function fileRole(path, ownership) {
	if (path === ".github" || path.startsWith(".github/")) return {
		kind: "other",
		what: "a file of the repository’s own automation"
	};
	const chart = chartRole(path, ownership);
	if (chart !== void 0) return chart;
	const kustomization = nearestFolder(path, ownership.kustomizations);
	if (kustomization !== void 0 && (isKustomizationName(path) || ownership.parts.has(path))) return {
		kind: "source",
		renderer: "kustomize",
		root: kustomization
	};
	if (ownership.patches.has(path)) return {
		kind: "patch",
		root: kustomization ?? ".",
		target: ownership.patches.get(path)
	};
	return isOtherByName(path) ? {
		kind: "other",
		what: "not a manifest by its name"
	} : { kind: "manifest" };
}
/** Files below a Chart.yaml: templates, values and metadata have to be rendered; `crds/` is applied as it stands. */
function chartRole(path, { charts }) {
	const root = nearestFolder(path, charts);
	if (root === void 0) return void 0;
	const inside = root === "." ? path : path.slice(root.length + 1);
	const name = nameOf$1(path);
	return /^(Chart|requirements)\.(yaml|yml)$|^Chart\.lock$|^values[^/]*\.(ya?ml|json)$/.test(inside) || inside.startsWith("templates/") || inside.startsWith("ci/") || inside.startsWith("charts/") || /values[^/]*\.ya?ml$/.test(name) ? {
		kind: "source",
		renderer: "helm",
		root
	} : void 0;
}
function isOtherByName(path) {
	const name = nameOf$1(path);
	return /^(docker-)?compose[^/]*\.ya?ml$|^(package|package-lock|tsconfig[^/]*|composer)\.json$|^Chart\.yaml$|\.schema\.json$/.test(name);
}

// src/inventory/repository-index.ts
/** Kinds of which the repository keeps an index; other documents beside the judged ones need not be read. */
const indexedKinds = /* @__PURE__ */ new Set([
	"ServiceAccount",
	"RoleBinding",
	"ClusterRoleBinding"
]);
/** An index of accounts and bindings. */
var RepositoryIndex = class {
	#accounts = /* @__PURE__ */ new Map();
	#subjects = new SubjectIndex();
	add(object) {
		if (object.kind === "ServiceAccount" && object.name !== null) {
			const key = accountKey(object.namespace, object.name);
			const known = this.#accounts.get(key);
			if (known === void 0) this.#accounts.set(key, [object]);
			else known.push(object);
		} else if (object.kind === "RoleBinding" || object.kind === "ClusterRoleBinding") for (const item of object.root.get("subjects").items()) this.#subjects.add(subjectOf$1(item, object));
	}
	automountOf(account, user) {
		return automount(this.#accounts.get(accountKey(user.namespace, account)) ?? [], user);
	}
	isBound(account, user) {
		return this.#subjects.reaches(account, user.namespace);
	}
};
/** The names by which accounts and bindings can say something of an account. */
function namesOfAccount(account, namespace) {
	const named = [account, "system:serviceaccounts"];
	if (namespace === null) return named;
	return [
		...named,
		`system:serviceaccounts:${namespace}`,
		`system:serviceaccount:${namespace}:${account}`
	];
}
function accountKey(namespace, name) {
	return JSON.stringify([namespace, name]);
}
function subjectOf$1(item, binding) {
	const namespace = item.get("namespace").display ?? (binding.kind === "RoleBinding" ? binding.namespace : null);
	return {
		kind: item.get("kind").string ?? "",
		name: item.get("name").display ?? "",
		namespace
	};
}
/** The subjects of all bindings, by what they reach. */
var SubjectIndex = class {
	/** Namespaces of the accounts that bindings name, by the account's name; null where none is known. */
	#accounts = /* @__PURE__ */ new Map();
	#names = /* @__PURE__ */ new Set();
	add({ kind, name, namespace }) {
		if (kind !== "ServiceAccount") this.#names.add(`${kind} ${name}`);
		else {
			const known = this.#accounts.get(name);
			if (known === void 0) this.#accounts.set(name, /* @__PURE__ */ new Set([namespace]));
			else known.add(namespace);
		}
	}
	/** Whether a subject is the account: by its name, by its name as a user, or by a group of accounts. */
	reaches(account, namespace) {
		if (this.#names.has("Group system:serviceaccounts")) return true;
		const named = this.#accounts.get(account);
		if (named !== void 0 && (namespace === null || named.has(null) || named.has(namespace))) return true;
		return namespace !== null && (this.#names.has(`Group system:serviceaccounts:${namespace}`) || this.#names.has(`User system:serviceaccount:${namespace}:${account}`));
	}
};
function automount(candidates, user) {
	const inFile = candidates.filter(({ source }) => source.file === user.source.file);
	const chosen = [
		inFile,
		candidates.filter(({ source }) => folderOf(source.file) === folderOf(user.source.file)),
		candidates
	].find((list) => list.length === 1)?.[0] ?? inFile.at(-1);
	if (chosen === void 0) return "unknown";
	return chosen.root.get("automountServiceAccountToken").boolean ?? "unset";
}

// src/findings/tree.ts
function isText$1(file) {
	return file.kind === "text";
}
const sources = /* @__PURE__ */ new WeakMap();
/** A file's text with its tables of lines and documents, which are made once however often they are asked for. */
function sourceOf$1(file) {
	const known = sources.get(file);
	if (known !== void 0) return known;
	const source = new SourceText(file.path, file.text);
	sources.set(file, source);
	return source;
}

// src/findings/read-context.ts
/**
* What stands beside the judged objects. Its documents are told by their text, and parsed when a rule asks for an account
* that they name: a change of three documents asks for three accounts, however many a repository has.
*
* @param isWhole whether the files are all that there is to look at
*/
var Context = class {
	namespaces;
	#files;
	#isWhole;
	#facts = /* @__PURE__ */ new Map();
	#inventory;
	#definitions;
	#index = new RepositoryIndex();
	#wasRead = /* @__PURE__ */ new Set();
	/** Documents that were not read yet, by the names in them; undefined until something is asked. */
	#byName;
	#isAnything = false;
	constructor(files, isWhole, namespaces) {
		this.#files = files;
		this.#isWhole = isWhole;
		this.namespaces = namespaces;
	}
	/** Gives the inventory and the facts of the objects that may be asked about. */
	complete(inventory, facts) {
		this.#inventory = inventory;
		for (const fact of facts) {
			const key = factKey(fact.file, fact.apiVersion, fact.objectKind, fact.name, fact.namespace);
			if (!this.#facts.has(key)) this.#facts.set(key, fact);
		}
	}
	get inventory() {
		if (this.#inventory === void 0) throw new Error("a rule asked for the inventory before it was complete");
		return this.#inventory;
	}
	factOf({ source, apiVersion, kind, name, namespace }) {
		return this.#facts.get(factKey(source.file, apiVersion, kind, name, namespaceKey(namespace, source.file)));
	}
	isNamespaced(apiVersion, kind) {
		const known = isNamespaced(apiVersion, kind);
		if (known !== void 0) return known;
		this.#definitions ??= definedScopes(this.#files);
		return this.#definitions.get(`${groupOf(apiVersion)}/${kind}`);
	}
	get hasContext() {
		if (this.#isWhole) return true;
		this.#open();
		return this.#isAnything;
	}
	automountOf = (account, user) => {
		this.#readFor(account, user.namespace);
		return this.#index.automountOf(account, user);
	};
	isBound = (account, user) => {
		this.#readFor(account, user.namespace);
		return this.#index.isBound(account, user);
	};
	#readFor(account, namespace) {
		const byName = this.#open();
		for (const name of namesOfAccount(account, namespace)) {
			const candidates = byName.get(name);
			if (candidates === void 0) continue;
			byName.delete(name);
			for (const candidate of candidates) this.#read(candidate);
		}
	}
	#open() {
		if (this.#byName !== void 0) return this.#byName;
		const byName = /* @__PURE__ */ new Map();
		this.#byName = byName;
		for (const file of this.#files) {
			if (!isText$1(file)) continue;
			for (const slice of slicesWith(mayMatter, file)) {
				const names = namesIn(file, slice);
				if (names === void 0) this.#read({
					file,
					slice
				});
				for (const name of names ?? []) {
					const known = byName.get(name);
					if (known === void 0) byName.set(name, [{
						file,
						slice
					}]);
					else known.push({
						file,
						slice
					});
				}
				if (names !== void 0 && names.size > 0) this.#isAnything = true;
			}
		}
		return byName;
	}
	#read({ file, slice }) {
		if (this.#wasRead.has(slice)) return;
		this.#wasRead.add(slice);
		const read = readDocument(file.text, slice.span, file.validUtf8);
		if (read.kind !== "document") return;
		for (const object of objectsOf(read.root, sourceOf$1(file), slice.index, "manifest")) {
			if (!indexedKinds.has(object.kind)) continue;
			this.#isAnything = true;
			this.#index.add(object);
		}
	}
};
function factKey(file, apiVersion, kind, name, namespace) {
	return JSON.stringify([
		file,
		apiVersion,
		kind,
		name,
		namespace
	]);
}
/** Where objects stand of the kinds that CustomResourceDefinitions among the files define, by `group/kind`. */
function definedScopes(files) {
	const scopes = /* @__PURE__ */ new Map();
	for (const file of files) {
		if (!isText$1(file)) continue;
		for (const { span } of slicesWith(["CustomResourceDefinition"], file)) {
			const text = file.text.slice(span.start, span.end);
			const group = /\n {2}group:[ \t]*["']?([\w.-]+)/.exec(text)?.[1];
			const names = text.indexOf("\n  names:");
			const kind = names < 0 ? void 0 : /\n {4}kind:[ \t]*["']?(\w+)/.exec(text.slice(names))?.[1];
			const scope = /\n {2}scope:[ \t]*["']?(Namespaced|Cluster)\b/.exec(text)?.[1];
			if (group !== void 0 && kind !== void 0 && scope !== void 0) scopes.set(`${group}/${kind}`, scope === "Namespaced");
		}
	}
	return scopes;
}
/** A word without which a document is neither an account nor a binding nor a list of them. */
const mayMatter = [
	"ServiceAccount",
	"RoleBinding",
	"List"
];
/** The documents of a file that hold one of the words. */
function* slicesWith(words, file) {
	const { text } = file;
	const next = words.map((word) => ({
		word,
		at: text.indexOf(word)
	}));
	const nextFrom = (from) => {
		let nearest;
		for (const search of next) {
			if (search.at >= 0 && search.at < from) search.at = text.indexOf(search.word, from);
			if (search.at >= 0 && (nearest === void 0 || search.at < nearest)) nearest = search.at;
		}
		return nearest;
	};
	let at = nextFrom(0);
	if (at === void 0) return;
	for (const slice of sourceOf$1(file).documents) {
		const { start, end } = slice.span;
		if (at < start) at = nextFrom(start);
		if (at === void 0) return;
		if (at >= end) continue;
		yield slice;
		at = nextFrom(end);
		if (at === void 0) return;
	}
}
/** What may hide a name from a search in the text, or give one that stands elsewhere. */
const mayHide = /[&*\\|>!?]|<<|\bname["']?[ \t]*:[ \t]*(?:#|\r?\n)/;
const nameValue$1 = /["']?name["']?[ \t]*:[ \t]*["']?([^\s"',}\]]+)/g;
/**
* The names in a document that its text shows beyond doubt to be an account or a binding; none for a document of another
* kind; undefined where only reading tells.
*/
function namesIn(file, { span }) {
	const kind = sniffKind(file.text, span);
	if (kind !== void 0 && !indexedKinds.has(kind) && !kind.endsWith("List")) return /* @__PURE__ */ new Set();
	const text = file.text.slice(span.start, span.end);
	if (kind === void 0 || kind.endsWith("List") || mayHide.test(text)) return void 0;
	return new Set([...text.matchAll(nameValue$1)].map(([, name = ""]) => name));
}

// src/findings/beside.ts
/**
* Reads the documents beside the judged ones that say something of what is touched: workloads, accounts, roles, bindings,
* policies and Namespaces. Others are told by their text and not parsed.
*/
function* besideDocuments(files, touched) {
	for (const file of files.context) yield* documentsOf$1(file, () => true, files, touched);
	for (const file of files.judged) {
		const skipped = files.skipped.get(file.path);
		if (skipped !== void 0) yield* documentsOf$1(file, ({ span }) => skipped.has(span.start), files, touched);
	}
}
function* documentsOf$1(file, isBeside, { ownership, deployers, declared }, touched) {
	if (fileRole(file.path, ownership).kind !== "manifest") return;
	const source = sourceOf$1(file);
	const deployment = deployers.of(file.path);
	for (const slice of source.documents) {
		const { span, index } = slice;
		if (!isBeside(slice)) continue;
		if (!mayCount(file.text.slice(span.start, span.end), sniffKind(file.text, span), file.path, deployment.namespace, touched)) continue;
		const read = readDocument(file.text, span, file.validUtf8);
		if (read.kind === "unreadable") continue;
		const document = {
			source,
			index,
			span,
			role: { kind: "manifest" },
			declared,
			deployment
		};
		const objects = objectsIn(read.root, source, index, document);
		if (objects.length > 0) yield {
			document,
			objects
		};
	}
}
const clusterKinds = /* @__PURE__ */ new Set([
	"ClusterRole",
	"ClusterRoleBinding",
	"CiliumClusterwideNetworkPolicy",
	"GlobalNetworkPolicy"
]);
const namespacedKinds = /* @__PURE__ */ new Set([
	"ServiceAccount",
	"Role",
	"RoleBinding",
	"NetworkPolicy",
	"CiliumNetworkPolicy"
]);
const namespaceValue = /\bnamespace["']?[ \t]*:[ \t]*["']?([^\s"',}\]]+)/g;
/** Whether a document may say something of what is touched: where its text does not tell, it may. */
function mayCount(text, kind, file, given, touched) {
	if (!text.includes("kind")) return false;
	if (kind !== void 0 && clusterKinds.has(kind)) return true;
	if (!(kind === void 0 || kind === "Namespace" || namespacedKinds.has(kind) || kind.endsWith("List")) && !text.includes("containers")) return false;
	if (touched === "everything" || kind === void 0 || kind.endsWith("List") || mayHide.test(text)) return true;
	const { namespaces, clusterRoles } = touched;
	if (kind === "Namespace") return [...text.matchAll(nameValue)].some(([, name = ""]) => namespaces.has(name));
	if (typeof given === "string" && namespaces.has(given)) return true;
	const written = [...text.matchAll(namespaceValue)].map(([, name = ""]) => name);
	if (written.some((name) => namespaces.has(name))) return true;
	if (given === void 0 && written.length === 0 && namespaces.has(namespaceKey(null, file))) return true;
	if (kind !== "RoleBinding") return false;
	if (text.includes("system:serviceaccount")) return true;
	return clusterRoles.size > 0 && [...text.matchAll(nameValue)].some(([, name = ""]) => clusterRoles.has(name));
}
const nameValue = /\bname["']?[ \t]*:[ \t]*["']?([^\s"',}\]]+)/g;

// src/findings/touched.ts
const everything = "everything";
/** The namespaces of judged objects, of Namespaces among them, and those that bindings among them reach. */
function touchedBy(objects, facts) {
	const namespaces = /* @__PURE__ */ new Set();
	const clusterRoles = /* @__PURE__ */ new Set();
	for (const { resource, document } of objects) namespaces.add(namespaceKey(resource.namespace, document.source.file));
	for (const fact of facts) {
		if (fact.kind === "namespace" && fact.name !== null) namespaces.add(fact.name);
		if (fact.kind === "role" && fact.objectKind === "ClusterRole" && fact.name !== null) clusterRoles.add(fact.name);
		if (fact.kind !== "binding") continue;
		for (const { namespace } of fact.subjects) if (namespace !== null) namespaces.add(namespace);
	}
	return {
		namespaces,
		clusterRoles
	};
}
function both(a, b) {
	return {
		namespaces: a.namespaces.union(b.namespaces),
		clusterRoles: a.clusterRoles.union(b.clusterRoles)
	};
}

// src/findings/unchanged-documents.ts
const nothingSkipped = /* @__PURE__ */ new Map();
/**
* UTF-16 units from which on only the documents that differ are judged. Smaller files are judged whole, which also tells
* what stood in them before.
*/
const large = 1048576;
/** The documents that stand in a large file on both sides, character by character the same. */
function unchangedDocuments({ base, head, renames }) {
	const before = largeFiles(base);
	const skipped = {
		base: /* @__PURE__ */ new Map(),
		head: /* @__PURE__ */ new Map()
	};
	for (const [path, source] of largeFiles(head)) {
		const home = renames.get(path) ?? path;
		const old = before.get(home);
		if (old === void 0) continue;
		const equal = equalDocuments(old, source);
		skipped.base.set(home, equal.base);
		skipped.head.set(path, equal.head);
	}
	return skipped;
}
function largeFiles({ judged }) {
	const files = judged.filter(isText$1).filter(({ text }) => text.length > large);
	return new Map(files.map((file) => [file.path, sourceOf$1(file)]));
}
/** How many documents ahead an equal one is looked for where two differ. */
const window = 20;
/**
* Goes through both texts side by side. A document that was moved further than the window is found equal to none, which
* only means that it is judged on both sides.
*/
function equalDocuments(base, head) {
	const equal = {
		base: /* @__PURE__ */ new Set(),
		head: /* @__PURE__ */ new Set()
	};
	const before = base.documents;
	const after = head.documents;
	const textOf = ({ text, documents }, index) => {
		const span = documents[index]?.span;
		return span === void 0 ? void 0 : text.slice(span.start, span.end);
	};
	const isEqual = (left, right) => {
		const text = textOf(base, left);
		return text !== void 0 && text === textOf(head, right);
	};
	let left = 0;
	let right = 0;
	while (left < before.length && right < after.length) {
		const next = nextEqual(left, right, isEqual);
		if (next === void 0) {
			left += 1;
			right += 1;
			continue;
		}
		equal.base.add(before[next.left]?.span.start ?? -1);
		equal.head.add(after[next.right]?.span.start ?? -1);
		left = next.left + 1;
		right = next.right + 1;
	}
	return equal;
}
/** The nearest pair at or after two indexes that is equal. */
function nextEqual(left, right, isEqual) {
	for (let distance = 0; distance <= window; distance += 1) for (let ahead = 0; ahead <= distance; ahead += 1) if (isEqual(left + ahead, right + distance - ahead)) return {
		left: left + ahead,
		right: right + distance - ahead
	};
}

// src/findings/inspect.ts
/** Reads and judges the files of a tree as it stands. Never throws for anything that a file holds. */
function inspect(tree, settings) {
	const inspector = new Inspector(tree, settings, false, nothingSkipped);
	inspector.read();
	return inspector.conclude(everything);
}
/**
* Judges the files of a tree in two steps: first what each object says by itself, then, when it is known which namespaces
* a change touches, what it says together with the others.
*/
var Inspector = class {
	#tree;
	#settings;
	#isWhole;
	#skipped;
	#ownership;
	#paths;
	#deployers;
	#context;
	#questions;
	#first;
	#readings;
	#facts = [];
	#besideFound = [];
	#found = [];
	#objects = [];
	#unread = [];
	#roots = /* @__PURE__ */ new Map();
	#failures = [];
	#texts = /* @__PURE__ */ new Map();
	#files = 0;
	#documents = 0;
	#workloads = 0;
	#withoutSelinux = 0;
	/**
	* @param isWhole whether the context was chosen from a whole repository, so that what is not there is nowhere
	* @param skipped documents that a change leaves as they are
	*/
	constructor(tree, settings, isWhole, skipped) {
		this.#tree = tree;
		this.#settings = settings;
		this.#isWhole = isWhole;
		this.#skipped = skipped;
		this.#paths = new TreePaths(tree.paths);
		const files = [...tree.judged, ...tree.context];
		const texts = files.filter(isText$1);
		this.#ownership = ownershipOf(texts, tree.paths);
		this.#deployers = new Deployers(texts, tree.paths);
		this.#context = new Context(files, isWhole || files.length > 1, settings.namespaces);
		this.#questions = questionsOf(rules$2, settings, this.#context);
		this.#first = this.#questions.filter((question) => !isAskedLater(question));
		this.#readings = new DocumentReadings(this.#questions);
	}
	/** The first step: every judged file. */
	read() {
		for (const file of this.#tree.judged) if (this.#settings.isOver()) this.#unread.push(leftOver(file.path, 1));
		else this.#file(file);
	}
	/** What the judged objects may have an influence on; known after the first step. */
	touched() {
		return touchedBy(this.#objects, this.#facts.map(({ fact }) => fact));
	}
	/** The second step: the inventory, and what it says of each object. */
	conclude(touched) {
		this.#readBeside(touched);
		const facts = this.#facts.map(({ fact }) => fact);
		const { external, podSecurityVersion } = this.#settings;
		const inventory = new Inventory(this.#facts.filter(({ judged }) => judged.role === "manifest").map(({ fact }) => fact), external, podSecurityVersion);
		this.#context.complete(inventory, facts);
		this.#askLater(inventory);
		return {
			found: this.#found,
			beside: this.#besideFound,
			inventory,
			objects: this.#objects,
			unread: this.#unread,
			roots: [...this.#roots.values()],
			failures: this.#failures,
			files: this.#files,
			documents: this.#documents,
			workloads: this.#workloads,
			containersWithoutSelinux: this.#withoutSelinux,
			questions: this.#questions,
			readings: this.#readings,
			texts: this.#texts
		};
	}
	#file(file) {
		if (file.kind === "refused") {
			this.#unread.push({
				file: file.path,
				line: 1,
				code: file.code,
				reason: file.reason
			});
			return;
		}
		const role = fileRole(file.path, this.#ownership);
		if (role.kind === "source") this.#root(role.renderer, role.root);
		if (role.kind === "source" || role.kind === "other") return;
		const source = sourceOf$1(file);
		this.#texts.set(file.path, source);
		this.#documentsOf(source, role, file.validUtf8);
	}
	#root(renderer, root) {
		const reason = `${renderer === "helm" ? "Charts" : "Kustomizations"} are not rendered by this version; commit the rendered output to have it checked.`;
		this.#roots.set(`${renderer} ${root}`, {
			root,
			renderer,
			version: null,
			release: null,
			status: "not-rendered",
			reason
		});
	}
	#documentsOf(source, role, validUtf8) {
		const before = this.#documents;
		const ordinals = /* @__PURE__ */ new Map();
		const skipped = this.#skipped.get(source.file) ?? /* @__PURE__ */ new Set();
		const { declared } = this.#settings;
		const deployment = this.#deployers.of(source.file);
		for (const document of readFile(source, {
			role,
			declared,
			deployment,
			validUtf8,
			skipped
		})) {
			if (document.kind === "listed") {
				const { code, reason, offset } = document;
				this.#unread.push({
					file: source.file,
					line: source.lineAt(offset),
					code,
					reason
				});
			} else if (document.kind === "unreadable") this.#unreadable(source, document.index, document.fault);
			else if (document.kind === "passed-over") this.#documents += 1;
			else if (document.kind === "unchanged") {
				if (source.text.slice(document.span.start, document.span.end).includes("apiVersion")) this.#documents += 1;
			} else if (document.objects.length > 0) {
				this.#documents += 1;
				const { index, span } = document;
				this.#objectsOf(document, {
					source,
					index,
					span,
					role,
					declared,
					deployment
				}, ordinals);
			}
			if (this.#settings.isOver()) {
				this.#unread.push(leftOver(source.file, document.kind === "objects" ? source.lineAt(document.span.end) : 1));
				break;
			}
		}
		if (this.#documents > before) this.#files += 1;
	}
	#unreadable(source, document, fault) {
		const line = Math.min(source.lineAt(Math.min(fault.offset, source.text.length)), source.lineCount);
		const span = {
			start: source.lineStart(line),
			end: source.lineEnd(line)
		};
		const { code, reason } = fault;
		this.#unread.push({
			file: source.file,
			line,
			code,
			reason
		});
		this.#found.push({
			kind: "unreadable",
			file: source.file,
			document,
			code,
			reason,
			place: source.place(span)
		});
	}
	#objectsOf(read, document, ordinals) {
		const answers = read.objects.map((object, ordinal) => {
			const judged = this.#judgedObject(object, document, ordinal, ordinals);
			if (this.#isWhole) this.#objects.push(judged);
			const asked = askRules(object, this.#first);
			this.#keepFact(object, asked.pods, judged, false);
			this.#failures.push(...asked.failures);
			this.#count(asked.pods);
			for (const answer of asked.answers) this.#found.push(foundOf(answer, judged, object));
			return asked.answers;
		});
		if (this.#settings.fixes !== "none" && answers.some((own) => own.some(isCurable))) this.#readings.keep(document, {
			root: read.root,
			objects: read.objects,
			answers
		});
	}
	#keepFact(object, pods, judged, isBeside) {
		const { document, ordinal, output } = judged;
		const fact = factOf(object, pods, () => ({
			deployer: document.deployment.deployer,
			source: output?.root ?? output?.label,
			podSecurity: this.#podSecurityOf(pods, document, ordinal)
		}));
		if (fact !== void 0) this.#facts.push({
			fact,
			judged,
			isBeside
		});
	}
	/** Judges now at the version of the settings, and reads again for another one: pods are not kept. */
	#podSecurityOf(pods, document, ordinal) {
		const newest = this.#settings.podSecurityVersion;
		const context = this.#context;
		const readings = this.#readings;
		const isRestricted = passesLevel(pods, "restricted", newest, context);
		const isBaseline = isRestricted || passesLevel(pods, "baseline", newest, context);
		const again = () => {
			const object = readings.objectsOf(document)[ordinal];
			return object === void 0 ? [] : podsOf(object);
		};
		return {
			passes(level, version) {
				if (level === "privileged") return true;
				if (version !== newest) return passesLevel(again(), level, version, context);
				return level === "restricted" ? isRestricted : isBaseline;
			},
			failures: (level, version) => [...failedControls(again(), level, version, context)]
		};
	}
	/** Objects beside the judged ones that count for what is touched. */
	#readBeside(touched) {
		const files = {
			context: this.#tree.context.filter(isText$1),
			judged: this.#tree.judged.filter(isText$1),
			skipped: this.#skipped,
			ownership: this.#ownership,
			deployers: this.#deployers,
			declared: this.#settings.declared
		};
		const influenced = this.#first.filter(isInfluenced);
		for (const { document, objects } of besideDocuments(files, touched)) {
			if (this.#settings.isOver()) break;
			for (const [ordinal, object] of objects.entries()) {
				const judged = this.#judgedObject(object, document, ordinal, /* @__PURE__ */ new Map());
				const asked = askRules(object, this.#isWhole ? influenced : []);
				for (const answer of asked.answers) this.#besideFound.push(foundOf(answer, judged, object));
				this.#keepFact(object, asked.pods, judged, true);
			}
		}
	}
	/** Asks the rules that need the inventory; only documents in which there may be something to say are read again. */
	#askLater(inventory) {
		const later = this.#questions.filter(isAskedLater);
		for (const { fact, judged, isBeside } of this.#facts) {
			if (isBeside && !this.#isWhole) continue;
			const concerned = later.filter((question) => mayConcern(question, fact, inventory));
			if (concerned.length === 0) continue;
			const object = this.#readings.objectsOf(judged.document)[judged.ordinal];
			if (object === void 0) continue;
			const asked = askRules(object, concerned);
			this.#failures.push(...asked.failures);
			const found = asked.answers.map((answer) => foundOf(answer, judged, object));
			if (isBeside) this.#besideFound.push(...found);
			else {
				this.#found.push(...found);
				this.#readings.add(judged.document, judged.ordinal, asked.answers);
			}
		}
	}
	#judgedObject(object, document, ordinal, ordinals) {
		const nameless = ordinals.get(object.kind) ?? 0;
		if (object.name === null) ordinals.set(object.kind, nameless + 1);
		const { apiVersion, kind, namespace, name, role } = object;
		return {
			document,
			ordinal,
			identity: objectIdentity(object, nameless),
			resource: {
				apiVersion,
				kind,
				namespace,
				name
			},
			role,
			output: committedOutput(object.source.text, document.span, object.root, object.source.file, this.#paths)
		};
	}
	#count(pods) {
		this.#workloads += pods.length;
		for (const pod of pods) {
			const has = (field) => !field.get("seLinuxOptions").isAbsent;
			if (pod.isWindows || has(pod.securityContext)) continue;
			this.#withoutSelinux += pod.containers.filter(({ securityContext }) => !has(securityContext)).length;
		}
	}
};
function mayConcern({ rule, policies }, fact, inventory) {
	return rule.subject === "inventory" && policies.some(({ policy }) => rule.concerns(fact, inventory, policy));
}
function isCurable({ report }) {
	return report.cure.kind === "changes";
}
/** What a rule answered, without the fields that it was found in. */
function foundOf(answer, judged, object) {
	const { rule, report, pod, profiles, severity } = answer;
	const { field, outcome, isAbsence, value, message, cure, addition } = report;
	const container = containerAt(field.path, pod);
	return {
		kind: "answer",
		judged,
		rule,
		severity,
		profiles,
		outcome,
		isAbsence,
		value,
		message,
		cure,
		addition: addition ?? null,
		path: field.path,
		namedPath: namedPath(field),
		container: container === void 0 ? null : {
			name: container.name,
			type: container.type
		},
		known: pod?.known ?? null,
		place: placeOfReport(report, pod, object)
	};
}
function leftOver(file, line) {
	return {
		file,
		line,
		code: "deadline",
		reason: "The time for the run was over before this was checked; raise the timeout."
	};
}

// src/findings/changed-objects.ts
/** The objects of the changed files whose text differs, by identity; a moved object is compared with itself. */
function changedObjects(base, head, homes) {
	const left = /* @__PURE__ */ new Map();
	for (const judged of whole(base)) {
		const key = keyOf$1(judged, judged.document.source.file);
		left.set(key, [...left.get(key) ?? [], judged]);
	}
	const changed = [];
	for (const after of whole(head)) {
		const before = left.get(keyOf$1(after, homes(after.document.source.file, after.identity)))?.shift();
		if (before === void 0 || textOf$2(before) !== textOf$2(after)) changed.push({
			before,
			after
		});
	}
	for (const before of [...left.values()].flat()) changed.push({
		before,
		after: void 0
	});
	return changed;
}
function whole({ objects }) {
	return objects.filter(({ role }) => role === "manifest");
}
function keyOf$1({ identity }, home) {
	return JSON.stringify([identityKey(identity), home]);
}
function textOf$2({ document: { source, span } }) {
	return source.text.slice(span.start, span.end);
}
/** Asks the rules that look at changes. What is gone is told at the first line of its file, where the file still is. */
function askChanges(changed, head) {
	const questions = head.questions.filter(({ rule }) => rule.subject === "change");
	const found = [];
	const failures = [];
	for (const { before, after } of changed) {
		const subject = after ?? before;
		if (subject === void 0) continue;
		const { apiVersion, kind } = subject.resource;
		if (!questions.some(({ rule }) => rule.subject === "change" && rule.concerns(apiVersion, kind))) continue;
		const [old, now] = [before, after].map((judged) => judged === void 0 ? void 0 : objectsOfDocument(judged.document)[judged.ordinal]);
		const object = now ?? old;
		if (object === void 0) continue;
		const asked = askChange({
			before: old,
			after: now
		}, questions);
		failures.push(...asked.failures);
		const told = asked.answers.map((answer) => foundOf(answer, subject, object));
		if (after !== void 0) {
			head.readings.addOfChange(after.document, after.ordinal, asked.answers);
			found.push(...told);
		} else {
			const text = head.texts.get(subject.document.source.file);
			found.push(...told.map((one) => text === void 0 ? one : {
				...one,
				place: text.place({
					start: 0,
					end: text.lineEnd(1)
				})
			}));
		}
	}
	return {
		found,
		failures
	};
}

// src/rules/privilege.ts
/** What the pod's containers are allowed to do beyond a confined process, and what the pod shares with its node. */
function privilegesOf(pod) {
	return [...podPrivileges(pod), ...pod.containers.flatMap(containerPrivileges)];
}
const hostNamespaces = [
	{
		key: "hostNetwork",
		what: "host-network",
		phrase: "the node’s network"
	},
	{
		key: "hostPID",
		what: "host-pid",
		phrase: "the node’s processes"
	},
	{
		key: "hostIPC",
		what: "host-ipc",
		phrase: "the node’s shared memory"
	}
];
function podPrivileges(pod) {
	const shared = hostNamespaces.flatMap(({ key, what, phrase }) => {
		const field = pod.spec.get(key);
		return field.boolean === true ? [asked(null, what, "", phrase, field)] : [];
	});
	const paths = pod.volumes.flatMap((volume) => {
		const field = volume.at(["hostPath", "path"]);
		const path = field.display;
		return path === void 0 ? [] : [asked(null, "host-path", path, `the node’s path \`${path}\``, field)];
	});
	return [...shared, ...paths];
}
function containerPrivileges(container) {
	const { securityContext } = container;
	const found = [];
	const privileged = securityContext.get("privileged");
	if (privileged.boolean === true) found.push(asked(container, "privileged", "", "full privileges", privileged));
	for (const item of securityContext.at(["capabilities", "add"]).items()) {
		if (item.string === void 0) continue;
		const name = capabilityName(item.string);
		found.push(asked(container, "capability", name, `\`${name}\``, item));
	}
	for (const port of container.field.get("ports").items()) {
		const field = port.get("hostPort");
		const number = field.display ?? "0";
		if (number !== "0") found.push(asked(container, "host-port", number, `port ${number} of the node`, field));
	}
	const proc = securityContext.get("procMount");
	if (proc.string !== void 0 && proc.string !== "Default") found.push(asked(container, "proc-mount", "", "an unmasked /proc", proc));
	return [...found, ...confinementGaps(container)];
}
/** What counts as allowed by omission as well. */
function confinementGaps(container) {
	const { securityContext, pod: { isWindows } } = container;
	const found = [];
	const unless = (isConfined, what, phrase, field) => {
		if (isConfined || field.isPlaceholder) return;
		found.push({
			container,
			what,
			which: "",
			phrase,
			field,
			isByOmission: field.isAbsent
		});
	};
	const user = effective(container, ["runAsUser"]).field;
	const nonRoot = effective(container, ["runAsNonRoot"]).field;
	if (runsAsRoot(container)) found.push(asked(container, "root-user", "", "user 0", user));
	else unless(isOtherUser(user) || nonRoot.boolean === true, "image-user", "the image’s user, which may be root", nonRoot);
	if (isWindows) return found;
	const escalation = securityContext.get("allowPrivilegeEscalation");
	unless(escalation.boolean === false, "privilege-escalation", "privilege escalation", escalation);
	const rootFs = securityContext.get("readOnlyRootFilesystem");
	unless(rootFs.boolean === true, "writable-root-filesystem", "a writable root filesystem", rootFs);
	const drop = securityContext.at(["capabilities", "drop"]);
	unless(drop.items().some(({ string }) => string?.toUpperCase() === "ALL"), "default-capabilities", "the runtime’s default capabilities", drop);
	const seccomp = effective(container, ["seccompProfile", "type"]).field;
	unless(seccomp.string === "RuntimeDefault" || seccomp.string === "Localhost", "unfiltered-system-calls", "unfiltered system calls", seccomp);
	return found;
}
function asked(container, what, which, phrase, field) {
	return {
		container,
		what,
		which,
		phrase,
		field,
		isByOmission: false
	};
}

// src/findings/compare-privileges.ts
/**
* What workloads may do at head and could not at base, and the other way round. Of a new workload or container only what
* is asked for in writing is told: what it leaves out has findings. A workload that is gone drops nothing.
*/
function comparePrivileges(base, head, homes) {
	const before = /* @__PURE__ */ new Map();
	for (const judged of base.objects) before.set(keyOf(judged, judged.document.source.file), judged);
	const gained = [];
	const dropped = [];
	for (const judged of head.objects) {
		if (judged.role !== "manifest") continue;
		const old = before.get(keyOf(judged, homes(judged.document.source.file, judged.identity)));
		if (old !== void 0 && textOf$1(old) === textOf$1(judged)) continue;
		const object = objectOf(judged);
		if (object === void 0) continue;
		const after = privileges(object);
		const known = old === void 0 ? void 0 : objectOf(old);
		const earlier = known === void 0 ? /* @__PURE__ */ new Map() : privileges(known);
		for (const [key, privilege] of after) {
			const isNew = known === void 0 || !holdsContainerOf(known, privilege);
			if (earlier.has(key) || isNew && privilege.isByOmission) continue;
			gained.push(changeOf(judged, object, privilege, "gained"));
		}
		for (const [key, privilege] of earlier) if (!after.has(key) && holdsContainerOf(object, privilege)) dropped.push(changeOf(judged, object, privilege, "dropped"));
	}
	return {
		gained,
		dropped
	};
}
function keyOf({ identity }, home) {
	return JSON.stringify([identityKey(identity), home]);
}
function textOf$1({ document: { source, span } }) {
	return source.text.slice(span.start, span.end);
}
function objectOf({ document, ordinal }) {
	return objectsOfDocument(document)[ordinal];
}
function privileges(object) {
	const found = /* @__PURE__ */ new Map();
	for (const pod of podsOf(object)) for (const privilege of privilegesOf(pod)) {
		const { container, what, which } = privilege;
		const name = container === null ? null : [container.type, container.name];
		found.set(JSON.stringify([
			namedPath(pod.spec),
			name,
			what,
			which
		]), privilege);
	}
	return found;
}
/** Whether an object has the container too: one that is gone has dropped nothing, and a new one has findings of its own. */
function holdsContainerOf(object, { container }) {
	if (container === null) return true;
	return podsOf(object).flatMap(({ containers }) => containers).some(({ name, type }) => name === container.name && type === container.type);
}
function changeOf(judged, object, { container, what, which, phrase, field }, direction) {
	const value = which === "" ? "true" : which;
	const own = direction === "gained" ? field : object.root.at(field.path);
	const pod = podsOf(object).find(({ spec }) => own.path.length >= spec.path.length) ?? podsOf(object)[0];
	return {
		resource: judged.resource,
		container: container === null ? null : {
			name: container.name,
			type: container.type
		},
		what,
		before: direction === "gained" ? null : value,
		after: direction === "gained" ? value : null,
		phrase,
		place: placeOfReport({ field: own }, pod, object)
	};
}

// src/findings/influence.ts
/**
* What a change breaks at objects that it leaves alone: each finding is told on the changed object that causes it, or,
* where that is gone, where the object itself stands.
*
* @param beside findings at untouched objects, with their status
*/
function influencedFindings(beside, changed) {
	return beside.filter(({ finding }) => finding.status === "introduced").map(({ finding, found }) => {
		const cause = causeOf(finding, found?.rule.causes ?? [], changed);
		const { file, line } = finding.place;
		const refused = "the text that it would change is not part of this change";
		const place = cause === void 0 ? void 0 : placeOfCause(cause);
		return {
			finding: {
				...finding,
				fixRefusal: refused,
				message: {
					...finding.message,
					what: `This change breaks a rule at ${nameOf(finding)} (\`${file}:${line}\`), which it leaves alone. ${finding.message.what}`
				},
				...cause === void 0 || place === void 0 ? {} : {
					place,
					cause: cause.resource,
					document: cause.document.index
				}
			},
			found: null
		};
	});
}
function nameOf({ resource }) {
	return resource === null ? "an object" : `\`${resource.kind}/${resource.name ?? ""}\``;
}
/** The changed object that most likely is the cause: by its kind's order, in the finding's namespace or in none. */
function causeOf({ resource }, causes, changed) {
	const written = changed.flatMap(({ before, after }) => after === void 0 || before !== void 0 && textOf$2(before) === textOf$2(after) ? [] : [after]);
	const namespace = resource?.kind === "Namespace" ? resource.name : resource?.namespace ?? null;
	const isNear = (judged) => {
		const { kind, name, namespace: own } = judged.resource;
		if (kind === "Namespace") return name === namespace;
		return own === null || namespace === null || own === namespace;
	};
	for (const kind of causes) {
		const found = written.find((judged) => (kind === "*" || judged.resource.kind === kind) && isNear(judged));
		if (found !== void 0) return found;
	}
}
/** A Namespace is told at its level, another object at its name. */
function placeOfCause({ document, ordinal }) {
	const object = objectsOfDocument(document)[ordinal];
	if (object === void 0) return void 0;
	const label = object.root.at([
		"metadata",
		"labels",
		"pod-security.kubernetes.io/enforce"
	]);
	const field = object.kind === "Namespace" && label.isWritten ? label : object.root.at(["metadata", "name"]);
	return placeOfReport({ field }, void 0, object);
}

// src/findings/privilege-change.ts
const noPrivilegeChanges = {
	gained: [],
	dropped: []
};

// src/judgement/verdict.ts
/** Codes of unread text that was never meant to be checked. */
const harmlessCodes = /* @__PURE__ */ new Set(["template", "not-kubernetes"]);
function isAtLeast(severity, failOn) {
	return failOn !== "never" && compareSeverity(severity, failOn) <= 0;
}
function highestOf(findings) {
	return findings.reduce((highest, { severity }) => highest === null || compareSeverity(severity, highest) < 0 ? severity : highest, null);
}
/**
* Fail if a finding gates, else incomplete if something in scope was not checked, else pass. An unreadable document
* that gates is told by its finding; one that does not makes the run incomplete (interfaces.md section 1).
*/
function verdictOf(gating, coverage, failures, findings) {
	const gated = new Set(gating.filter(({ rule }) => rule === "unreadable-document").map(placeKey));
	const known = new Set(findings.filter(({ rule, status }) => rule === "unreadable-document" && status !== "existing").map(placeKey));
	const incomplete = [];
	for (const { file, line, code, reason } of coverage.unread) {
		const key = placeKey({ place: {
			file,
			line
		} });
		if (harmlessCodes.has(code) || gated.has(key)) continue;
		const isTold = known.has(key);
		incomplete.push(`${file}:${line} was not checked${isTold ? "" : ` (${code})`}: ${reason}`);
	}
	for (const { root, status, reason } of coverage.rendered) if (status === "failed") incomplete.push(`${root} was not rendered: ${reason ?? "no reason given"}`);
	for (const { rule, file, reason } of failures) incomplete.push(`The rule ${rule} failed on ${file}: ${reason}`);
	if (gating.length > 0) return {
		verdict: "fail",
		incomplete
	};
	return {
		verdict: incomplete.length > 0 ? "incomplete" : "pass",
		incomplete
	};
}
function placeKey({ place: { file, line } }) {
	return `${file}:${line}`;
}

// src/judgement/judge.ts
/** Judges a tree as it stands: everything in it is in scope. */
function judgePaths(tree, settings) {
	const inspection = inspect(tree, settings);
	return conclude({
		settings,
		mode: "paths",
		base: null,
		head: null,
		inspection,
		attributed: inspection.found.map((found) => attribute(found, (file) => file, settings)),
		fixed: [],
		privileges: noPrivilegeChanges,
		undecided: /* @__PURE__ */ new Set(),
		isInScope: () => true
	});
}
/** Judges what a change makes of a tree: what it introduces, what stood there before, what it cures. */
function judgeRange(range, settings) {
	const skipped = settings.scope === "all" ? {
		base: nothingSkipped,
		head: nothingSkipped
	} : unchangedDocuments(range);
	const inspectors = [new Inspector(range.base, settings, true, skipped.base), new Inspector(range.head, settings, true, skipped.head)];
	for (const inspector of inspectors) inspector.read();
	const touched = both(inspectors[0].touched(), inspectors[1].touched());
	const base = inspectors[0].conclude(touched);
	const head = inspectors[1].conclude(touched);
	const homes = headHomes(base, head, range.renames);
	const changed = changedObjects(base, head, homes);
	const ofChange = askChanges(changed, head);
	const before = [...base.found, ...base.beside].map((found) => attribute(found, (file) => file, settings));
	const after = [...head.found, ...ofChange.found].map((found) => attribute(found, homes, settings));
	const beside = head.beside.map((found) => attribute(found, homes, settings));
	const baseObjects = new Set(base.objects.map(resourceKey));
	const compared = compareFindings(before, [...after, ...beside], baseObjects);
	const { fixed, undecided } = compared;
	const attributed = [...compared.head.slice(0, after.length), ...influencedFindings(compared.head.slice(after.length), changed)];
	const edited = settings.scope === "touched" ? touchedObjects(base, head) : /* @__PURE__ */ new Set();
	return conclude({
		settings,
		mode: "range",
		base: range.baseCommit,
		head: range.headCommit,
		inspection: {
			...head,
			failures: [...head.failures, ...ofChange.failures]
		},
		attributed,
		fixed: [...fixed].sort(inOrder),
		privileges: comparePrivileges(base, head, homes),
		undecided,
		isInScope: ({ finding, found }) => settings.scope === "all" || finding.status === "introduced" || found !== null && edited.has(found.judged)
	});
}
/** Objects at head whose document's text no object of the same identity had at base. */
function touchedObjects(base, head) {
	const key = ({ document: { source, span }, identity }) => JSON.stringify([identity, source.text.slice(span.start, span.end)]);
	const known = new Set(base.objects.map(key));
	return new Set(head.objects.filter((judged) => !known.has(key(judged))));
}
function conclude(input) {
	const { settings, mode, base, head, inspection, fixed, privileges, undecided } = input;
	const attributed = [...input.attributed].sort((a, b) => inOrder(a.finding, b.finding));
	const inScopeSet = new Set(attributed.filter(input.isInScope).map(({ finding }) => finding));
	const { findings, fixes } = settings.fixes !== "none" ? fixFindings(attributed, (finding) => inScopeSet.has(finding) && finding.outcome === "violates" && finding.waiver === null, inspection, settings) : {
		findings: attributed.map(({ finding }) => finding),
		fixes: []
	};
	const inScope = findings.filter((_, index) => inScopeSet.has(attributed[index]?.finding ?? noFinding()));
	const gating = inScope.filter((finding) => finding.waiver === null && isAtLeast(finding.severity, settings.failOn) && (finding.outcome === "violates" || undecided.has(finding.fingerprint)));
	const coverage = {
		files: inspection.files,
		documents: inspection.documents,
		workloads: inspection.workloads,
		rendered: inspection.roots,
		unread: inspection.unread
	};
	const { verdict, incomplete } = verdictOf(gating, coverage, inspection.failures, findings);
	return {
		mode,
		base,
		head,
		profiles: settings.profiles,
		podSecurityVersion: settings.podSecurityVersion,
		failOn: settings.failOn,
		scope: settings.scope,
		verdict,
		incomplete,
		findings,
		inScope,
		gating,
		fixes,
		fixed,
		privileges,
		coverage,
		containersWithoutSelinux: inspection.containersWithoutSelinux,
		failures: inspection.failures,
		texts: new Map([...inspection.texts].map(([file, { text }]) => [file, text])),
		highest: highestOf(inScope)
	};
}
function noFinding() {
	throw new Error("findings and attributed findings differ in number");
}

// src/findings/finding.ts
/** The sentence form of a message, as the report gives it. */
function messageText(message) {
	return [
		message.what,
		message.why,
		message.todo
	].filter((part) => part !== "").join(" ");
}

// src/plan/verdict-text.ts
function countOf(findings, severity) {
	return findings.filter((finding) => finding.severity === severity).length;
}
function plural(count, word) {
	return `${count} ${word}${count === 1 ? "" : "s"}`;
}

// src/report/closing-lines.ts
/** Roots named in a line; the JSON report names all. */
const shownRoots = 3;
/** What is told after the findings: what was not checked and why. */
function coverageLines(judgement, paint) {
	const { unread, rendered } = judgement.coverage;
	const silent = unread.filter(({ code }) => code === "template" || code === "not-kubernetes");
	const lines = [];
	lines.push(...renderedLines(rendered, paint));
	for (const reason of judgement.incomplete) lines.push(`${paint("error", "incomplete")} ${visibleText(reason)}`);
	if (silent.length > 0) lines.push(paint("quiet", `${plural(silent.length, "text")} left out: templates or no Kubernetes manifests (--format json lists them).`));
	const without = judgement.containersWithoutSelinux;
	if (without > 0) lines.push(paint("quiet", `${plural(without, "container")} without SELinux options: the container runtime chooses their label.`));
	return lines;
}
/** Charts and kustomizations that were not rendered, those with one reason in one line. */
function renderedLines(roots, paint) {
	const groups = /* @__PURE__ */ new Map();
	for (const root of roots) {
		if (root.status === "rendered") continue;
		const key = JSON.stringify([
			root.status,
			root.renderer,
			root.reason
		]);
		groups.set(key, [...groups.get(key) ?? [], root]);
	}
	return [...groups.values()].flatMap((group) => {
		const [first] = group;
		if (first === void 0) return [];
		const names = group.slice(0, shownRoots).map(({ root }) => root === "" ? "." : root);
		const more = group.length > shownRoots ? ` and ${group.length - shownRoots} more` : "";
		const why = first.reason === null ? "" : `. ${first.reason}`;
		const what = plural(group.length, first.renderer === "helm" ? "chart" : "kustomization");
		return [`${paint("notice", first.status.replace("-", " "))} ${what}: ${visibleText(`${names.join(", ")}${more}${why}`)}`];
	});
}
/** Findings of the base that the change cures. */
function fixedLines(judgement, paint) {
	return judgement.fixed.map(({ rule, place }) => `${paint("good", "fixed")} ${rule} ${paint("quiet", `(was ${visibleText(`${place.file}:${place.line}`)})`)}`);
}
/** The whole run in one line. */
function summaryLine(judgement, paint) {
	const shown = judgement.inScope.filter(({ waiver }) => waiver === null);
	const { documents, files } = judgement.coverage;
	const range = judgement.mode === "range" ? "changed " : "";
	const read = `${plural(documents, "document")} (${plural(files, `${range}file`)})`;
	const waived = judgement.inScope.length - shown.length;
	const aside = waived === 0 ? "" : ` ${plural(waived, "finding")} waived.`;
	if (shown.length === 0) return `${paint(judgement.verdict === "pass" ? "good" : "error", judgement.verdict === "pass" ? "Nothing found" : "Incomplete: nothing found")} in ${read}.${aside}`;
	const counts = severities.map((severity) => {
		const count = countOf(shown, severity);
		return count === 0 ? paint("quiet", plural(count, severity)) : paint(severity, plural(count, severity));
	});
	const where = `in ${documentsOf(shown)} of ${read}`;
	return `${counts.join(", ")} ${where}; ${fixableText(judgement, shown)}.${aside}`;
}
function documentsOf(findings) {
	return new Set(findings.map(({ place, document }) => `${document} ${place.file}`)).size;
}
function fixableText(judgement, shown) {
	const safe = new Set(judgement.fixes.filter(({ risk }) => risk === "safe").map(({ id }) => id));
	const fixable = shown.filter(({ fix }) => fix !== null);
	if (fixable.length === 0) return "0 fixable";
	const safely = fixable.filter(({ fix }) => fix !== null && safe.has(fix)).length;
	const hint = safely === fixable.length ? "apply" : "apply --risk all";
	return `${fixable.length} fixable: ${safely} safely, ${fixable.length - safely} with a caution (${hint})`;
}

// src/report/paint.ts
/** SGR parameters (ECMA-48) of the styles that the output has. */
const codes = {
	error: "1;31",
	warning: "1;33",
	notice: "1;36",
	good: "1;32",
	strong: "1",
	quiet: "2",
	frame: "34",
	removed: "31",
	added: "32"
};
function paintWith(color) {
	return (style, text) => color && text !== "" ? `\u001b[${codes[style]}m${text}\u001b[0m` : text;
}

// node_modules/diff/libesm/diff/base.js
var Diff = class {
	diff(oldStr, newStr, options = {}) {
		let callback;
		if (typeof options === "function") {
			callback = options;
			options = {};
		} else if ("callback" in options) callback = options.callback;
		const oldString = this.castInput(oldStr, options);
		const newString = this.castInput(newStr, options);
		const oldTokens = this.removeEmpty(this.tokenize(oldString, options));
		const newTokens = this.removeEmpty(this.tokenize(newString, options));
		return this.diffWithOptionsObj(oldTokens, newTokens, options, callback);
	}
	diffWithOptionsObj(oldTokens, newTokens, options, callback) {
		var _a;
		const done = (value) => {
			value = this.postProcess(value, options);
			if (callback) {
				setTimeout(function() {
					callback(value);
				}, 0);
				return;
			} else return value;
		};
		const newLen = newTokens.length, oldLen = oldTokens.length;
		let editLength = 1;
		let maxEditLength = newLen + oldLen;
		if (options.maxEditLength != null) maxEditLength = Math.min(maxEditLength, options.maxEditLength);
		const maxExecutionTime = (_a = options.timeout) !== null && _a !== void 0 ? _a : Infinity;
		const abortAfterTimestamp = Date.now() + maxExecutionTime;
		const bestPath = [{
			oldPos: -1,
			lastComponent: void 0
		}];
		let newPos = this.extractCommon(bestPath[0], newTokens, oldTokens, 0, options);
		if (bestPath[0].oldPos + 1 >= oldLen && newPos + 1 >= newLen) return done(this.buildValues(bestPath[0].lastComponent, newTokens, oldTokens));
		let minDiagonalToConsider = -Infinity, maxDiagonalToConsider = Infinity;
		const execEditLength = () => {
			for (let diagonalPath = Math.max(minDiagonalToConsider, -editLength); diagonalPath <= Math.min(maxDiagonalToConsider, editLength); diagonalPath += 2) {
				let basePath;
				const removePath = bestPath[diagonalPath - 1], addPath = bestPath[diagonalPath + 1];
				if (removePath) bestPath[diagonalPath - 1] = void 0;
				let canAdd = false;
				if (addPath) {
					const addPathNewPos = addPath.oldPos - diagonalPath;
					canAdd = addPath && 0 <= addPathNewPos && addPathNewPos < newLen;
				}
				const canRemove = removePath && removePath.oldPos + 1 < oldLen;
				if (!canAdd && !canRemove) {
					bestPath[diagonalPath] = void 0;
					continue;
				}
				if (!canRemove || canAdd && removePath.oldPos < addPath.oldPos) basePath = this.addToPath(addPath, true, false, 0, options);
				else basePath = this.addToPath(removePath, false, true, 1, options);
				newPos = this.extractCommon(basePath, newTokens, oldTokens, diagonalPath, options);
				if (basePath.oldPos + 1 >= oldLen && newPos + 1 >= newLen) return done(this.buildValues(basePath.lastComponent, newTokens, oldTokens)) || true;
				else {
					bestPath[diagonalPath] = basePath;
					if (basePath.oldPos + 1 >= oldLen) maxDiagonalToConsider = Math.min(maxDiagonalToConsider, diagonalPath - 1);
					if (newPos + 1 >= newLen) minDiagonalToConsider = Math.max(minDiagonalToConsider, diagonalPath + 1);
				}
			}
			editLength++;
		};
		if (callback) (function exec() {
			setTimeout(function() {
				if (editLength > maxEditLength || Date.now() > abortAfterTimestamp) return callback(void 0);
				if (!execEditLength()) exec();
			}, 0);
		})();
		else while (editLength <= maxEditLength && Date.now() <= abortAfterTimestamp) {
			const ret = execEditLength();
			if (ret) return ret;
		}
	}
	addToPath(path, added, removed, oldPosInc, options) {
		const last = path.lastComponent;
		if (last && !options.oneChangePerToken && last.added === added && last.removed === removed) return {
			oldPos: path.oldPos + oldPosInc,
			lastComponent: {
				count: last.count + 1,
				added,
				removed,
				previousComponent: last.previousComponent
			}
		};
		else return {
			oldPos: path.oldPos + oldPosInc,
			lastComponent: {
				count: 1,
				added,
				removed,
				previousComponent: last
			}
		};
	}
	extractCommon(basePath, newTokens, oldTokens, diagonalPath, options) {
		const newLen = newTokens.length, oldLen = oldTokens.length;
		let oldPos = basePath.oldPos, newPos = oldPos - diagonalPath, commonCount = 0;
		while (newPos + 1 < newLen && oldPos + 1 < oldLen && this.equals(oldTokens[oldPos + 1], newTokens[newPos + 1], options)) {
			newPos++;
			oldPos++;
			commonCount++;
			if (options.oneChangePerToken) basePath.lastComponent = {
				count: 1,
				previousComponent: basePath.lastComponent,
				added: false,
				removed: false
			};
		}
		if (commonCount && !options.oneChangePerToken) basePath.lastComponent = {
			count: commonCount,
			previousComponent: basePath.lastComponent,
			added: false,
			removed: false
		};
		basePath.oldPos = oldPos;
		return newPos;
	}
	equals(left, right, options) {
		if (options.comparator) return options.comparator(left, right);
		else return left === right || !!options.ignoreCase && left.toLowerCase() === right.toLowerCase();
	}
	removeEmpty(array) {
		const ret = [];
		for (let i = 0; i < array.length; i++) if (array[i]) ret.push(array[i]);
		return ret;
	}
	castInput(value, options) {
		return value;
	}
	tokenize(value, options) {
		return Array.from(value);
	}
	join(chars) {
		return chars.join("");
	}
	postProcess(changeObjects, options) {
		return changeObjects;
	}
	get useLongestToken() {
		return false;
	}
	buildValues(lastComponent, newTokens, oldTokens) {
		const components = [];
		let nextComponent;
		while (lastComponent) {
			components.push(lastComponent);
			nextComponent = lastComponent.previousComponent;
			delete lastComponent.previousComponent;
			lastComponent = nextComponent;
		}
		components.reverse();
		const componentLen = components.length;
		let componentPos = 0, newPos = 0, oldPos = 0;
		for (; componentPos < componentLen; componentPos++) {
			const component = components[componentPos];
			if (!component.removed) {
				if (!component.added && this.useLongestToken) {
					let value = newTokens.slice(newPos, newPos + component.count);
					value = value.map(function(value, i) {
						const oldValue = oldTokens[oldPos + i];
						return oldValue.length > value.length ? oldValue : value;
					});
					component.value = this.join(value);
				} else component.value = this.join(newTokens.slice(newPos, newPos + component.count));
				newPos += component.count;
				if (!component.added) oldPos += component.count;
			} else {
				component.value = this.join(oldTokens.slice(oldPos, oldPos + component.count));
				oldPos += component.count;
			}
		}
		return components;
	}
};

// node_modules/diff/libesm/diff/character.js
var CharacterDiff = class extends Diff {};
const characterDiff = new CharacterDiff();

// node_modules/diff/libesm/util/string.js
function longestCommonPrefix(str1, str2) {
	let i = 0;
	for (; i < str1.length && i < str2.length; i++) if (str1[i] != str2[i]) return str1.slice(0, i);
	return str1.slice(0, i);
}
function longestCommonSuffix(str1, str2) {
	let i;
	if (!str1 || !str2 || str1[str1.length - 1] != str2[str2.length - 1]) return "";
	for (i = 0; i < str1.length && i < str2.length; i++) if (str1[str1.length - (i + 1)] != str2[str2.length - (i + 1)]) return str1.slice(-i);
	return str1.slice(-i);
}
function replacePrefix(string, oldPrefix, newPrefix) {
	if (string.slice(0, oldPrefix.length) != oldPrefix) throw Error(`string ${JSON.stringify(string)} doesn't start with prefix ${JSON.stringify(oldPrefix)}; this is a bug`);
	return newPrefix + string.slice(oldPrefix.length);
}
function replaceSuffix(string, oldSuffix, newSuffix) {
	if (!oldSuffix) return string + newSuffix;
	if (string.slice(-oldSuffix.length) != oldSuffix) throw Error(`string ${JSON.stringify(string)} doesn't end with suffix ${JSON.stringify(oldSuffix)}; this is a bug`);
	return string.slice(0, -oldSuffix.length) + newSuffix;
}
function removePrefix(string, oldPrefix) {
	return replacePrefix(string, oldPrefix, "");
}
function removeSuffix(string, oldSuffix) {
	return replaceSuffix(string, oldSuffix, "");
}
function maximumOverlap(string1, string2) {
	return string2.slice(0, overlapCount(string1, string2));
}
function overlapCount(a, b) {
	let startA = 0;
	if (a.length > b.length) startA = a.length - b.length;
	let endB = b.length;
	if (a.length < b.length) endB = a.length;
	const map = Array(endB);
	let k = 0;
	map[0] = 0;
	for (let j = 1; j < endB; j++) {
		if (b[j] == b[k]) map[j] = map[k];
		else map[j] = k;
		while (k > 0 && b[j] != b[k]) k = map[k];
		if (b[j] == b[k]) k++;
	}
	k = 0;
	for (let i = startA; i < a.length; i++) {
		while (k > 0 && a[i] != b[k]) k = map[k];
		if (a[i] == b[k]) k++;
	}
	return k;
}
/**
* Split a string into segments using a word segmenter, merging consecutive
* segments if they are both whitespace segments. Whitespace segments can
* appear adjacent to one another for two reasons:
* - newlines always get their own segment
* - where a diacritic is attached to a whitespace character in the text, the
*   segment ends after the diacritic, so e.g. " \u0300 " becomes two segments.
* This function therefore runs the segmenter's .segment() method and then
* merges consecutive segments of whitespace into a single part.
*/
function segment(string, segmenter) {
	const parts = [];
	for (const segmentObj of Array.from(segmenter.segment(string))) {
		const segment = segmentObj.segment;
		if (parts.length && /\s/.test(parts[parts.length - 1]) && /\s/.test(segment)) parts[parts.length - 1] += segment;
		else parts.push(segment);
	}
	return parts;
}
function trailingWs(string, segmenter) {
	if (segmenter) return leadingAndTrailingWs(string, segmenter)[1];
	let i;
	for (i = string.length - 1; i >= 0; i--) if (!string[i].match(/\s/)) break;
	return string.substring(i + 1);
}
function leadingWs(string, segmenter) {
	if (segmenter) return leadingAndTrailingWs(string, segmenter)[0];
	const match = string.match(/^\s*/);
	return match ? match[0] : "";
}
function leadingAndTrailingWs(string, segmenter) {
	if (!segmenter) return [leadingWs(string), trailingWs(string)];
	if (segmenter.resolvedOptions().granularity != "word") throw new Error("The segmenter passed must have a granularity of \"word\"");
	const segments = segment(string, segmenter);
	const firstSeg = segments[0];
	const lastSeg = segments[segments.length - 1];
	return [/\s/.test(firstSeg) ? firstSeg : "", /\s/.test(lastSeg) ? lastSeg : ""];
}

// node_modules/diff/libesm/diff/word.js
const extendedWordChars = "a-zA-Z0-9_\\u{AD}\\u{C0}-\\u{D6}\\u{D8}-\\u{F6}\\u{F8}-\\u{2C6}\\u{2C8}-\\u{2D7}\\u{2DE}-\\u{2FF}\\u{1E00}-\\u{1EFF}";
const tokenizeIncludingWhitespace = new RegExp(`[${extendedWordChars}]+|\\s+|[^${extendedWordChars}]`, "ug");
var WordDiff = class extends Diff {
	equals(left, right, options) {
		if (options.ignoreCase) {
			left = left.toLowerCase();
			right = right.toLowerCase();
		}
		return left.trim() === right.trim();
	}
	tokenize(value, options = {}) {
		let parts;
		if (options.intlSegmenter) {
			const segmenter = options.intlSegmenter;
			if (segmenter.resolvedOptions().granularity != "word") throw new Error("The segmenter passed must have a granularity of \"word\"");
			parts = segment(value, segmenter);
		} else parts = value.match(tokenizeIncludingWhitespace) || [];
		const tokens = [];
		let prevPart = null;
		parts.forEach((part) => {
			if (/\s/.test(part)) {
				if (prevPart == null) tokens.push(part);
				else tokens.push(tokens.pop() + part);
			} else if (prevPart != null && /\s/.test(prevPart)) {
				if (tokens[tokens.length - 1] == prevPart) tokens.push(tokens.pop() + part);
				else tokens.push(prevPart + part);
			} else tokens.push(part);
			prevPart = part;
		});
		return tokens;
	}
	join(tokens) {
		return tokens.map((token, i) => {
			if (i == 0) return token;
			else return token.replace(/^\s+/, "");
		}).join("");
	}
	postProcess(changes, options) {
		if (!changes || options.oneChangePerToken) return changes;
		let lastKeep = null;
		let insertion = null;
		let deletion = null;
		changes.forEach((change) => {
			if (change.added) insertion = change;
			else if (change.removed) deletion = change;
			else {
				if (insertion || deletion) dedupeWhitespaceInChangeObjects(lastKeep, deletion, insertion, change, options.intlSegmenter);
				lastKeep = change;
				insertion = null;
				deletion = null;
			}
		});
		if (insertion || deletion) dedupeWhitespaceInChangeObjects(lastKeep, deletion, insertion, null, options.intlSegmenter);
		return changes;
	}
};
const wordDiff = new WordDiff();
function dedupeWhitespaceInChangeObjects(startKeep, deletion, insertion, endKeep, segmenter) {
	if (deletion && insertion) {
		const [oldWsPrefix, oldWsSuffix] = leadingAndTrailingWs(deletion.value, segmenter);
		const [newWsPrefix, newWsSuffix] = leadingAndTrailingWs(insertion.value, segmenter);
		if (startKeep) {
			const commonWsPrefix = longestCommonPrefix(oldWsPrefix, newWsPrefix);
			startKeep.value = replaceSuffix(startKeep.value, newWsPrefix, commonWsPrefix);
			deletion.value = removePrefix(deletion.value, commonWsPrefix);
			insertion.value = removePrefix(insertion.value, commonWsPrefix);
		}
		if (endKeep) {
			const commonWsSuffix = longestCommonSuffix(oldWsSuffix, newWsSuffix);
			endKeep.value = replacePrefix(endKeep.value, newWsSuffix, commonWsSuffix);
			deletion.value = removeSuffix(deletion.value, commonWsSuffix);
			insertion.value = removeSuffix(insertion.value, commonWsSuffix);
		}
	} else if (insertion) {
		if (startKeep) {
			const ws = leadingWs(insertion.value, segmenter);
			insertion.value = insertion.value.substring(ws.length);
		}
		if (endKeep) {
			const ws = leadingWs(endKeep.value, segmenter);
			endKeep.value = endKeep.value.substring(ws.length);
		}
	} else if (startKeep && endKeep) {
		const newWsFull = leadingWs(endKeep.value, segmenter), [delWsStart, delWsEnd] = leadingAndTrailingWs(deletion.value, segmenter);
		const newWsStart = longestCommonPrefix(newWsFull, delWsStart);
		deletion.value = removePrefix(deletion.value, newWsStart);
		const newWsEnd = longestCommonSuffix(removePrefix(newWsFull, newWsStart), delWsEnd);
		deletion.value = removeSuffix(deletion.value, newWsEnd);
		endKeep.value = replacePrefix(endKeep.value, newWsFull, newWsEnd);
		startKeep.value = replaceSuffix(startKeep.value, newWsFull, newWsFull.slice(0, newWsFull.length - newWsEnd.length));
	} else if (endKeep) {
		const endKeepWsPrefix = leadingWs(endKeep.value, segmenter);
		const deletionWsSuffix = trailingWs(deletion.value, segmenter);
		const overlap = maximumOverlap(deletionWsSuffix, endKeepWsPrefix);
		deletion.value = removeSuffix(deletion.value, overlap);
	} else if (startKeep) {
		const startKeepWsSuffix = trailingWs(startKeep.value, segmenter);
		const deletionWsPrefix = leadingWs(deletion.value, segmenter);
		const overlap = maximumOverlap(startKeepWsSuffix, deletionWsPrefix);
		deletion.value = removePrefix(deletion.value, overlap);
	}
}
var WordsWithSpaceDiff = class extends Diff {
	tokenize(value) {
		const regex = new RegExp(`(\\r?\\n)|[${extendedWordChars}]+|[^\\S\\n\\r]+|[^${extendedWordChars}]`, "ug");
		return value.match(regex) || [];
	}
};
const wordsWithSpaceDiff = new WordsWithSpaceDiff();

// node_modules/diff/libesm/diff/line.js
var LineDiff = class extends Diff {
	constructor() {
		super(...arguments);
		this.tokenize = tokenize$1;
	}
	equals(left, right, options) {
		if (options.ignoreWhitespace) {
			if (!options.newlineIsToken || !left.includes("\n")) left = left.trim();
			if (!options.newlineIsToken || !right.includes("\n")) right = right.trim();
		} else if (options.ignoreNewlineAtEof && !options.newlineIsToken) {
			if (left.endsWith("\n")) left = left.slice(0, -1);
			if (right.endsWith("\n")) right = right.slice(0, -1);
		}
		return super.equals(left, right, options);
	}
};
const lineDiff = new LineDiff();
function diffLines(oldStr, newStr, options) {
	return lineDiff.diff(oldStr, newStr, options);
}
function tokenize$1(value, options) {
	if (options.stripTrailingCr) value = value.replace(/\r\n/g, "\n");
	const retLines = [], linesAndNewlines = value.split(/(\n|\r\n)/);
	if (!linesAndNewlines[linesAndNewlines.length - 1]) linesAndNewlines.pop();
	for (let i = 0; i < linesAndNewlines.length; i++) {
		const line = linesAndNewlines[i];
		if (i % 2 && !options.newlineIsToken) retLines[retLines.length - 1] += line;
		else retLines.push(line);
	}
	return retLines;
}

// node_modules/diff/libesm/diff/sentence.js
function isSentenceEndPunct(char) {
	return char == "." || char == "!" || char == "?";
}
var SentenceDiff = class extends Diff {
	tokenize(value) {
		var _a;
		const result = [];
		let tokenStartI = 0;
		for (let i = 0; i < value.length; i++) {
			if (i == value.length - 1) {
				result.push(value.slice(tokenStartI));
				break;
			}
			if (isSentenceEndPunct(value[i]) && value[i + 1].match(/\s/)) {
				result.push(value.slice(tokenStartI, i + 1));
				i = tokenStartI = i + 1;
				while ((_a = value[i + 1]) === null || _a === void 0 ? void 0 : _a.match(/\s/)) i++;
				result.push(value.slice(tokenStartI, i + 1));
				tokenStartI = i + 1;
			}
		}
		return result;
	}
};
const sentenceDiff = new SentenceDiff();

// node_modules/diff/libesm/diff/css.js
var CssDiff = class extends Diff {
	tokenize(value) {
		return value.split(/([{}:;,]|\s+)/);
	}
};
const cssDiff = new CssDiff();

// node_modules/diff/libesm/diff/json.js
var JsonDiff = class extends Diff {
	constructor() {
		super(...arguments);
		this.tokenize = tokenize$1;
	}
	get useLongestToken() {
		return true;
	}
	castInput(value, options) {
		const { undefinedReplacement, stringifyReplacer = (k, v) => typeof v === "undefined" ? undefinedReplacement : v } = options;
		return typeof value === "string" ? value : JSON.stringify(canonicalize(value, null, null, stringifyReplacer), null, "  ");
	}
	equals(left, right, options) {
		return super.equals(left.replace(/,([\r\n])/g, "$1"), right.replace(/,([\r\n])/g, "$1"), options);
	}
};
const jsonDiff = new JsonDiff();
function canonicalize(obj, stack, replacementStack, replacer, key) {
	stack = stack || [];
	replacementStack = replacementStack || [];
	if (replacer) obj = replacer(key === void 0 ? "" : key, obj);
	let i = 0;
	for (; i < stack.length; i += 1) if (stack[i] === obj) return replacementStack[i];
	let canonicalizedObj;
	if ("[object Array]" === Object.prototype.toString.call(obj)) {
		stack.push(obj);
		canonicalizedObj = new Array(obj.length);
		replacementStack.push(canonicalizedObj);
		for (i = 0; i < obj.length; i += 1) canonicalizedObj[i] = canonicalize(obj[i], stack, replacementStack, replacer, String(i));
		stack.pop();
		replacementStack.pop();
		return canonicalizedObj;
	}
	if (obj && obj.toJSON) obj = obj.toJSON();
	if (typeof obj === "object" && obj !== null) {
		stack.push(obj);
		canonicalizedObj = {};
		replacementStack.push(canonicalizedObj);
		const sortedKeys = [];
		let key;
		for (key in obj)
 /* istanbul ignore else */
		if (Object.prototype.hasOwnProperty.call(obj, key)) sortedKeys.push(key);
		sortedKeys.sort();
		for (i = 0; i < sortedKeys.length; i += 1) {
			key = sortedKeys[i];
			canonicalizedObj[key] = canonicalize(obj[key], stack, replacementStack, replacer, key);
		}
		stack.pop();
		replacementStack.pop();
	} else canonicalizedObj = obj;
	return canonicalizedObj;
}

// node_modules/diff/libesm/diff/array.js
var ArrayDiff = class extends Diff {
	tokenize(value) {
		return value.slice();
	}
	join(value) {
		return value;
	}
	removeEmpty(value) {
		return value;
	}
};
const arrayDiff = new ArrayDiff();

// node_modules/diff/libesm/patch/create.js
/**
* Returns true if the filename contains characters that require C-style
* quoting (as used by Git and GNU diffutils in diff output).
*/
function needsQuoting(s) {
	for (let i = 0; i < s.length; i++) if (s[i] < " " || s[i] > "~" || s[i] === "\"" || s[i] === "\\") return true;
	return false;
}
/**
* C-style quotes a filename, encoding special characters as escape sequences
* and non-ASCII bytes as octal escapes. This is the inverse of
* `parseQuotedFileName` in parse.ts.
*
* Non-ASCII bytes are encoded as UTF-8 before being emitted as octal escapes.
* This matches the behaviour of both Git and GNU diffutils, which always emit
* UTF-8 octal escapes regardless of the underlying filesystem encoding (e.g.
* Git for Windows converts from NTFS's UTF-16 to UTF-8 internally).
*
* If the filename doesn't need quoting, returns it as-is.
*/
function quoteFileNameIfNeeded(s) {
	if (!needsQuoting(s)) return s;
	let result = "\"";
	const bytes = new TextEncoder().encode(s);
	let i = 0;
	while (i < bytes.length) {
		const b = bytes[i];
		if (b === 7) result += "\\a";
		else if (b === 8) result += "\\b";
		else if (b === 9) result += "\\t";
		else if (b === 10) result += "\\n";
		else if (b === 11) result += "\\v";
		else if (b === 12) result += "\\f";
		else if (b === 13) result += "\\r";
		else if (b === 34) result += "\\\"";
		else if (b === 92) result += "\\\\";
		else if (b >= 32 && b <= 126) result += String.fromCharCode(b);
		else result += "\\" + b.toString(8).padStart(3, "0");
		i++;
	}
	result += "\"";
	return result;
}
const INCLUDE_HEADERS = {
	includeIndex: true,
	includeUnderline: true,
	includeFileHeaders: true
};
const FILE_HEADERS_ONLY = {
	includeIndex: false,
	includeUnderline: false,
	includeFileHeaders: true
};
function structuredPatch(oldFileName, newFileName, oldStr, newStr, oldHeader, newHeader, options) {
	let optionsObj;
	if (!options) optionsObj = {};
	else if (typeof options === "function") optionsObj = { callback: options };
	else optionsObj = options;
	if (typeof optionsObj.context === "undefined") optionsObj.context = 4;
	const context = optionsObj.context;
	if (optionsObj.newlineIsToken) throw new Error("newlineIsToken may not be used with patch-generation functions, only with diffing functions");
	if (!optionsObj.callback) return diffLinesResultToPatch(diffLines(oldStr, newStr, optionsObj));
	else {
		const { callback } = optionsObj;
		diffLines(oldStr, newStr, Object.assign(Object.assign({}, optionsObj), { callback: (diff) => {
			const patch = diffLinesResultToPatch(diff);
			callback(patch);
		} }));
	}
	function diffLinesResultToPatch(diff) {
		if (!diff) return;
		diff.push({
			value: "",
			lines: []
		});
		function contextLines(lines) {
			return lines.map(function(entry) {
				return " " + entry;
			});
		}
		const hunks = [];
		let oldRangeStart = 0, newRangeStart = 0, curRange = [], oldLine = 1, newLine = 1;
		for (let i = 0; i < diff.length; i++) {
			const current = diff[i], lines = current.lines || splitLines(current.value);
			current.lines = lines;
			if (current.added || current.removed) {
				if (!oldRangeStart) {
					const prev = diff[i - 1];
					oldRangeStart = oldLine;
					newRangeStart = newLine;
					if (prev) {
						curRange = context > 0 ? contextLines(prev.lines.slice(-context)) : [];
						oldRangeStart -= curRange.length;
						newRangeStart -= curRange.length;
					}
				}
				for (const line of lines) curRange.push((current.added ? "+" : "-") + line);
				if (current.added) newLine += lines.length;
				else oldLine += lines.length;
			} else {
				if (oldRangeStart) {
					if (lines.length <= context * 2 && i < diff.length - 2) for (const line of contextLines(lines)) curRange.push(line);
					else {
						const contextSize = Math.min(lines.length, context);
						for (const line of contextLines(lines.slice(0, contextSize))) curRange.push(line);
						const hunk = {
							oldStart: oldRangeStart,
							oldLines: oldLine - oldRangeStart + contextSize,
							newStart: newRangeStart,
							newLines: newLine - newRangeStart + contextSize,
							lines: curRange
						};
						hunks.push(hunk);
						oldRangeStart = 0;
						newRangeStart = 0;
						curRange = [];
					}
				}
				oldLine += lines.length;
				newLine += lines.length;
			}
		}
		for (const hunk of hunks) for (let i = 0; i < hunk.lines.length; i++) if (hunk.lines[i].endsWith("\n")) hunk.lines[i] = hunk.lines[i].slice(0, -1);
		else {
			hunk.lines.splice(i + 1, 0, "\\ No newline at end of file");
			i++;
		}
		return {
			oldFileName,
			newFileName,
			oldHeader,
			newHeader,
			hunks
		};
	}
}
/**
* creates a unified diff patch.
*
* @param patch either a single structured patch object (as returned by `structuredPatch`) or an
*   array of them (as returned by `parsePatch`).
* @param headerOptions behaves the same as the `headerOptions` option of `createTwoFilesPatch`.
*   Ignored for patches where `isGit` is `true`.
*
* When a patch has `isGit: true`, `formatPatch` output is changed to more closely match Git's
* output: it emits a `diff --git` header, emits Git extended headers as appropriate based on
* properties like `isRename`, `isCreate`, `newMode`, etc, and will omit `---`/`+++` file
* headers for patches with no hunks (e.g. renames without content changes).
*/
function formatPatch(patch, headerOptions) {
	var _a, _b, _c, _d, _e, _f;
	if (!headerOptions) headerOptions = INCLUDE_HEADERS;
	if (Array.isArray(patch)) {
		if (patch.length > 1 && !headerOptions.includeFileHeaders && !patch.every((p) => p.isGit)) throw new Error("Cannot omit file headers on a multi-file patch. (The result would be unparseable; how would a tool trying to apply the patch know which changes are to which file?)");
		return patch.map((p) => formatPatch(p, headerOptions)).join("\n");
	}
	const ret = [];
	if (patch.isGit) {
		headerOptions = INCLUDE_HEADERS;
		if (!patch.oldFileName) throw new Error("oldFileName must be specified for Git patches");
		if (!patch.newFileName) throw new Error("newFileName must be specified for Git patches");
		let gitOldName = patch.oldFileName;
		let gitNewName = patch.newFileName;
		if (patch.isCreate && gitOldName === "/dev/null") gitOldName = gitNewName.replace(/^b\//, "a/");
		else if (patch.isDelete && gitNewName === "/dev/null") gitNewName = gitOldName.replace(/^a\//, "b/");
		ret.push("diff --git " + quoteFileNameIfNeeded(gitOldName) + " " + quoteFileNameIfNeeded(gitNewName));
		if (patch.isDelete) ret.push("deleted file mode " + ((_a = patch.oldMode) !== null && _a !== void 0 ? _a : "100644"));
		if (patch.isCreate) ret.push("new file mode " + ((_b = patch.newMode) !== null && _b !== void 0 ? _b : "100644"));
		if (patch.oldMode && patch.newMode && !patch.isDelete && !patch.isCreate) {
			ret.push("old mode " + patch.oldMode);
			ret.push("new mode " + patch.newMode);
		}
		if (patch.isRename) {
			ret.push("rename from " + quoteFileNameIfNeeded(((_c = patch.oldFileName) !== null && _c !== void 0 ? _c : "").replace(/^a\//, "")));
			ret.push("rename to " + quoteFileNameIfNeeded(((_d = patch.newFileName) !== null && _d !== void 0 ? _d : "").replace(/^b\//, "")));
		}
		if (patch.isCopy) {
			ret.push("copy from " + quoteFileNameIfNeeded(((_e = patch.oldFileName) !== null && _e !== void 0 ? _e : "").replace(/^a\//, "")));
			ret.push("copy to " + quoteFileNameIfNeeded(((_f = patch.newFileName) !== null && _f !== void 0 ? _f : "").replace(/^b\//, "")));
		}
	} else {
		if (headerOptions.includeIndex && patch.oldFileName == patch.newFileName && patch.oldFileName !== void 0) ret.push("Index: " + patch.oldFileName);
		if (headerOptions.includeUnderline) ret.push("===================================================================");
	}
	const hasHunks = patch.hunks.length > 0;
	if (headerOptions.includeFileHeaders && patch.oldFileName !== void 0 && patch.newFileName !== void 0 && (!patch.isGit || hasHunks)) {
		ret.push("--- " + quoteFileNameIfNeeded(patch.oldFileName) + (patch.oldHeader ? "	" + patch.oldHeader : ""));
		ret.push("+++ " + quoteFileNameIfNeeded(patch.newFileName) + (patch.newHeader ? "	" + patch.newHeader : ""));
	}
	for (let i = 0; i < patch.hunks.length; i++) {
		const hunk = patch.hunks[i];
		const oldStart = hunk.oldLines === 0 ? hunk.oldStart - 1 : hunk.oldStart;
		const newStart = hunk.newLines === 0 ? hunk.newStart - 1 : hunk.newStart;
		ret.push("@@ -" + oldStart + "," + hunk.oldLines + " +" + newStart + "," + hunk.newLines + " @@");
		for (const line of hunk.lines) ret.push(line);
	}
	return ret.join("\n") + "\n";
}
/**
* Split `text` into an array of lines, including the trailing newline character (where present)
*/
function splitLines(text) {
	const hasTrailingNl = text.endsWith("\n");
	const result = text.split("\n").map((line) => line + "\n");
	if (hasTrailingNl) result.pop();
	else result.push(result.pop().slice(0, -1));
	return result;
}

// src/fixes/file-patch.ts
/** The change of one file's text in hunks, with lines of context around each. */
function fileHunks(before, after, context) {
	return structuredPatch("", "", before, after, void 0, void 0, { context }).hunks;
}
/**
* The change of one file as git and `patch` take it; empty where nothing changes. Paths that need it are quoted as git
* does. There is no `diff --git` line, so `git apply` takes the path from the folder in which it runs.
*
* @param file path with `/`
*/
function filePatch(file, before, after) {
	const hunks = fileHunks(before, after, 3);
	if (hunks.length === 0) return "";
	const names = {
		oldFileName: `a/${file}`,
		newFileName: `b/${file}`
	};
	return formatPatch({
		...names,
		oldHeader: void 0,
		newHeader: void 0,
		hunks
	}, FILE_HEADERS_ONLY);
}

// src/report/patch.ts
/** All fixes of a judgement together, as one unified diff that `git apply` takes; empty where there are none. */
function renderPatch(judgement) {
	const patches = [];
	for (const [file, edits] of editsByFile(judgement.fixes)) {
		const text = judgement.texts.get(file);
		if (text !== void 0) patches.push(filePatch(file, text, applyEdits(text, edits)));
	}
	return patches.join("");
}
/** Edits of several fixes by the file that they change, files in order of their paths. */
function editsByFile(fixes) {
	const edits = /* @__PURE__ */ new Map();
	for (const edit of fixes.flatMap((fix) => fix.edits)) {
		const known = edits.get(edit.file);
		if (known === void 0) edits.set(edit.file, [edit]);
		else known.push(edit);
	}
	return new Map([...edits].sort(([a], [b]) => a < b ? -1 : 1));
}

// src/configuration/nearest-word.ts
/** The allowed word that a mistyped one most likely means: at most a third of its letters differ; undefined if none. */
function nearestWord(word, allowed) {
	const limit = Math.max(1, Math.floor(Math.min(word.length, 40) / 3));
	let best;
	for (const candidate of allowed) {
		const distance = editDistance(word.toLowerCase(), candidate.toLowerCase(), limit);
		if (distance <= limit && (best === void 0 || distance < best.distance)) best = {
			word: candidate,
			distance
		};
	}
	return best?.word;
}
/** ` Did you mean "x"?`, or nothing where no allowed word is near. */
function didYouMean(word, allowed) {
	const nearest = nearestWord(word, allowed);
	return nearest === void 0 ? "" : ` Did you mean "${nearest}"?`;
}
/** Levenshtein distance; anything above `limit` is given as `limit + 1`. */
function editDistance(a, b, limit) {
	if (Math.abs(a.length - b.length) > limit) return limit + 1;
	let row = Array.from({ length: b.length + 1 }, (_, column) => column);
	for (let i = 1; i <= a.length; i += 1) {
		const next = [i];
		for (let j = 1; j <= b.length; j += 1) {
			const substitution = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
			next.push(Math.min(substitution, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
		}
		row = next;
	}
	return row[b.length] ?? limit + 1;
}

// src/configuration/value-reader.ts
/**
* Reads values of the configuration's tree and collects what is wrong with them. Every method gives undefined where it
* has told a problem, and where nothing is written (`key:` alone says nothing).
*/
var ValueReader = class {
	#file;
	problems;
	constructor(file, problems) {
		this.#file = file;
		this.problems = problems;
	}
	problem(at, message) {
		this.problems.push({
			file: this.#file,
			line: at.line,
			column: at.column,
			message
		});
	}
	/** A map's entries; keys outside `allowed` are problems and left out. `where` is how messages name the map. */
	entries(node, where, allowed) {
		if (isUnset(node)) return [];
		if (node.kind !== "map") {
			this.problem(node.at, `${where} must be a map of keys${allowed ? ` (${allowed.join(", ")})` : ""}.`);
			return [];
		}
		return node.entries.filter((entry) => allowed === void 0 || this.#isKnown(entry, where, allowed));
	}
	#isKnown(entry, where, allowed) {
		if (allowed.includes(entry.key)) return true;
		const message = `Unknown key ${quoted(entry.key)} in ${where}.${didYouMean(entry.key, allowed)} Allowed: ${allowed.join(", ")}.`;
		this.problem(entry.at, message);
		return false;
	}
	items(node, where) {
		if (isUnset(node)) return void 0;
		if (node.kind === "list") return node.items;
		return this.problem(node.at, `${where} must be a list.`);
	}
	text(node, where) {
		if (isUnset(node)) return void 0;
		if (node.kind === "scalar" && typeof node.value === "string") return node.value;
		return this.problem(node.at, `${where} must be a text.`);
	}
	texts(node, where) {
		const items = this.items(node, where);
		if (items === void 0) return void 0;
		const texts = [];
		for (const item of items) if (item.kind === "scalar" && typeof item.value === "string") texts.push(item.value);
		else this.problem(item.at, `${where} must be a list of texts.`);
		return texts;
	}
	flag(node, where) {
		if (isUnset(node)) return void 0;
		if (node.kind === "scalar" && typeof node.value === "boolean") return node.value;
		return this.problem(node.at, `${where} must be true or false.`);
	}
	/** One of the allowed words. */
	word(node, where, allowed) {
		if (isUnset(node)) return void 0;
		const found = node.kind === "scalar" ? allowed.find((word) => word === node.value) : void 0;
		if (found !== void 0) return found;
		if (node.kind !== "scalar") return this.problem(node.at, `${where} must be one of ${allowed.join(", ")}.`);
		const value = String(node.value);
		return this.problem(node.at, `${where} cannot be ${quoted(value)}.${didYouMean(value, allowed)} Allowed: ${allowed.join(", ")}.`);
	}
};
function isUnset(node) {
	return node.kind === "scalar" && node.value === null;
}
/** A word of the user's for a message: cut, and with control characters made visible. */
function quoted(word) {
	return JSON.stringify(word.length > 60 ? `${word.slice(0, 60)}…` : word);
}

// src/configuration/rule-settings.ts
const levels$1 = ["off", ...severities];
/** The entries under `rules:`, a level each or a map of the level and the rule's own options. */
function readRuleSettings(reader, node, rules) {
	const settings = /* @__PURE__ */ new Map();
	for (const entry of reader.entries(node, "rules")) {
		const rule = rules.get(entry.key);
		if (rule === void 0) reader.problem(entry.at, unknownRule(entry.key, rules));
		else settings.set(entry.key, readSetting(reader, entry, rule));
	}
	return settings;
}
/** The sentence for an id that no rule has. */
function unknownRule(id, rules) {
	return `Unknown rule ${quoted(id)}.${didYouMean(id, rules.keys())} "kube-privilege-review rules" lists them.`;
}
function readSetting(reader, { key, value }, rule) {
	if (value.kind !== "map") return {
		level: readLevel(reader, value, key, rule),
		options: {}
	};
	let level;
	const options = {};
	for (const entry of reader.entries(value, `the rule ${key}`, ["level", ...rule.options])) if (entry.key === "level") level = readLevel(reader, entry.value, key, rule);
	else options[entry.key] = reader.texts(entry.value, `${key}.${entry.key}`) ?? [];
	return {
		level,
		options
	};
}
function readLevel(reader, node, id, rule) {
	const level = node.kind === "scalar" && node.value === false ? "off" : reader.word(node, `The level of ${id}`, levels$1);
	if (isUnset(node)) reader.problem(node.at, `${id} has no level. Allowed: ${levels$1.join(", ")}.`);
	if (level !== "error" && level !== void 0 && rule.isMandatory) return reader.problem(node.at, `${id} is always an error: a document that cannot be read was not checked.`);
	return level;
}

// node_modules/balanced-match/dist/esm/index.js
const range = (a, b, str) => {
	let begs, beg, left, right = void 0, result;
	let ai = str.indexOf(a);
	let bi = str.indexOf(b, ai + 1);
	let i = ai;
	if (ai >= 0 && bi > 0) {
		if (a === b) return [ai, bi];
		begs = [];
		left = str.length;
		while (i >= 0 && !result) {
			if (i === ai) {
				begs.push(i);
				ai = str.indexOf(a, i + 1);
			} else if (begs.length === 1) {
				const r = begs.pop();
				if (r !== void 0) result = [r, bi];
			} else {
				beg = begs.pop();
				if (beg !== void 0 && beg < left) {
					left = beg;
					right = bi;
				}
				bi = str.indexOf(b, i + 1);
			}
			i = ai < bi && ai >= 0 ? ai : bi;
		}
		if (begs.length && right !== void 0) result = [left, right];
	}
	return result;
};

// node_modules/brace-expansion/dist/esm/index.js
const escSlash = "\0SLASH" + Math.random().toFixed(16) + "\0";
const escOpen = "\0OPEN" + Math.random().toFixed(16) + "\0";
const escClose = "\0CLOSE" + Math.random().toFixed(16) + "\0";
const escComma = "\0COMMA" + Math.random().toFixed(16) + "\0";
const escPeriod = "\0PERIOD" + Math.random().toFixed(16) + "\0";
const escSlashPattern = new RegExp(escSlash, "g");
const escOpenPattern = new RegExp(escOpen, "g");
const escClosePattern = new RegExp(escClose, "g");
const escCommaPattern = new RegExp(escComma, "g");
const escPeriodPattern = new RegExp(escPeriod, "g");
const slashPattern = /\\\\/g;
const openPattern = /\\{/g;
const closePattern = /\\}/g;
const commaPattern = /\\,/g;
const periodPattern = /\\\./g;
const EXPANSION_MAX = 1e5;
const EXPANSION_MAX_LENGTH = 4e6;
const EXPANSION_MAX_DEPTH = 1e3;
const EXPANSION_MAX_REWRITES = 1e3;
const EXPANSION_MAX_STEPS = 2e7;
const CALL_STEPS = 16;
function numeric(str) {
	return !isNaN(str) ? parseInt(str, 10) : str.charCodeAt(0);
}
function escapeBraces(str) {
	return str.replace(slashPattern, escSlash).replace(openPattern, escOpen).replace(closePattern, escClose).replace(commaPattern, escComma).replace(periodPattern, escPeriod);
}
function unescapeBraces(str) {
	return str.replace(escSlashPattern, "\\").replace(escOpenPattern, "{").replace(escClosePattern, "}").replace(escCommaPattern, ",").replace(escPeriodPattern, ".");
}
function pushAll(target, items) {
	for (let i = 0; i < items.length; i++) target.push(items[i]);
}
function balancedWithBudget(str, masked, budget) {
	if (budget.remaining < 0) return;
	const r = range("{", "}", masked);
	const unmatched = r !== void 0 && masked.indexOf("{") < r[0];
	budget.remaining -= r && !unmatched ? r[1] + 1 : str.length;
	if (!r || budget.remaining < 0) return;
	return {
		end: r[1],
		pre: str.slice(0, r[0]),
		body: str.slice(r[0] + 1, r[1]),
		post: str.slice(r[1] + 1),
		unmatched
	};
}
function maskUnmatchedOpens(masked, budget) {
	budget.remaining -= masked.length;
	const open = [];
	for (let i = 0; i < masked.length; i++) {
		const c = masked.charCodeAt(i);
		if (c === 123) open.push(i);
		else if (c === 125 && open.length) open.pop();
	}
	let out = "";
	let last = 0;
	for (let i = 0; i < open.length; i++) {
		const at = open[i];
		out += masked.slice(last, at) + "\0";
		last = at + 1;
	}
	return out + masked.slice(last);
}
function commaSetFollows(str, budget) {
	budget.remaining -= str.length;
	if (budget.remaining < 0) return false;
	let close = false;
	for (let i = str.length - 1; i >= 0; i--) {
		const c = str.charCodeAt(i);
		if (c === 125) close = true;
		else if (c === 10 || c === 13 || c === 8232 || c === 8233) close = false;
		else if (c === 44 && close && str.charCodeAt(i + 1) !== 44) return true;
	}
	return false;
}
/**
* Basically just str.split(","), but handling cases
* where we have nested braced sections, which should be
* treated as individual members, like {a,{b,c},d}
*
* Returns `undefined` if the step budget runs out before the whole set is
* split, since splitting what is left on every comma would tear apart the
* nested sets it still holds.
*/
function parseCommaParts(str, budget) {
	const parts = [];
	let carry = "";
	for (;;) {
		const m = balancedWithBudget(str, str, budget);
		if (budget.remaining < 0) return;
		if (!m) {
			const tail = str.split(",");
			tail[0] = carry + tail[0];
			pushAll(parts, tail);
			return parts;
		}
		const { pre, body, post } = m;
		const p = pre.split(",");
		p[0] = carry + p[0];
		p[p.length - 1] += "{" + body + "}";
		if (!post.length) {
			pushAll(parts, p);
			return parts;
		}
		carry = p.pop();
		pushAll(parts, p);
		str = post;
	}
}
function bound(value, fallback) {
	return value === void 0 || isNaN(value) ? fallback : value;
}
function expand(str, options = {}) {
	if (!str) return [];
	const max = bound(options.max, EXPANSION_MAX);
	const maxLength = bound(options.maxLength, EXPANSION_MAX_LENGTH);
	const maxDepth = bound(options.maxDepth, EXPANSION_MAX_DEPTH);
	const maxRewrites = bound(options.maxRewrites, EXPANSION_MAX_REWRITES);
	const maxSteps = bound(options.maxSteps, EXPANSION_MAX_STEPS);
	if (str.slice(0, 2) === "{}") str = "\\{\\}" + str.slice(2);
	return expand_(escapeBraces(str), max, maxLength, maxDepth, 0, maxRewrites, { remaining: maxSteps }, true).map(unescapeBraces);
}
function embrace(str) {
	return "{" + str + "}";
}
function isPadded(el) {
	return /^-?0\d/.test(el);
}
function lte(i, y) {
	return i <= y;
}
function gte(i, y) {
	return i >= y;
}
function combine(acc, pre, values, max, maxLength, dropEmpties, budget) {
	const out = [];
	let length = 0;
	let nonEmpty;
	outer: for (let a = 0; a < acc.length; a++) {
		const prefix = acc[a] + pre;
		let vs = values;
		if (dropEmpties && !prefix) {
			if (!nonEmpty) nonEmpty = values.filter((v) => v);
			vs = nonEmpty;
		}
		for (let v = 0; v < vs.length; v++) {
			if (out.length >= max) break outer;
			const expansion = prefix + vs[v];
			if (length + expansion.length > maxLength) break outer;
			out.push(expansion);
			length += expansion.length;
		}
	}
	budget.remaining -= out.length;
	return out;
}
function expandSequence(body, isAlphaSequence, max, maxLength, budget) {
	const n = body.split(/\.\./);
	const N = [];
	/* c8 ignore start */
	if (n[0] === void 0 || n[1] === void 0) return N;
	/* c8 ignore stop */
	const x = numeric(n[0]);
	const y = numeric(n[1]);
	const width = Math.max(n[0].length, n[1].length);
	let incr = n.length === 3 && n[2] !== void 0 ? Math.max(Math.abs(numeric(n[2])), 1) : 1;
	let test = lte;
	if (y < x) {
		incr *= -1;
		test = gte;
	}
	const pad = n.some(isPadded);
	const cost = pad ? width : 1;
	let length = 0;
	for (let i = x; test(i, y) && N.length < max; i += incr) {
		budget.remaining -= cost;
		if (budget.remaining < 0) return;
		let c;
		if (isAlphaSequence) {
			c = String.fromCharCode(i);
			if (c === "\\") c = "";
		} else {
			c = String(i);
			if (pad) {
				const need = width - c.length;
				if (need > 0) {
					const z = new Array(need + 1).join("0");
					if (i < 0) c = "-" + z + c.slice(1);
					else c = z + c;
				}
			}
		}
		if (length + c.length > maxLength) break;
		N.push(c);
		length += c.length;
	}
	return N;
}
function expand_(str, max, maxLength, maxDepth, depth, maxRewrites, budget, isTop) {
	budget.remaining -= CALL_STEPS;
	if (depth > maxDepth) return [str];
	let acc = [""];
	let rewrites = 0;
	let dropEmpties = false;
	let firstGroup = true;
	let masked = str;
	for (;;) {
		const m = balancedWithBudget(str, masked, budget);
		if (!m) return combine(acc, str, [""], max, maxLength, dropEmpties, budget);
		if (m.unmatched) masked = maskUnmatchedOpens(masked, budget);
		const pre = m.pre;
		const literal = () => combine(acc, pre + "{" + m.body + "}" + m.post, [""], max, maxLength, dropEmpties, budget);
		if (/\$$/.test(pre)) {
			acc = combine(acc, pre + "{" + m.body + "}", [""], max, maxLength, dropEmpties && !m.post.length, budget);
			firstGroup = false;
			if (!m.post.length) break;
			str = m.post;
			masked = masked.slice(m.end + 1);
			continue;
		}
		const isNumericSequence = /^-?\d+\.\.-?\d+(?:\.\.-?\d+)?$/.test(m.body);
		const isAlphaSequence = /^[a-zA-Z]\.\.[a-zA-Z](?:\.\.-?\d+)?$/.test(m.body);
		const isSequence = isNumericSequence || isAlphaSequence;
		const isOptions = m.body.indexOf(",") >= 0;
		if (!isSequence && !isOptions) {
			if (rewrites < maxRewrites && commaSetFollows(m.post, budget)) {
				rewrites++;
				str = m.pre + "{" + m.body + escClose + m.post;
				masked = masked.slice(0, m.end) + escClose + masked.slice(m.end + 1);
				isTop = true;
				continue;
			}
			return literal();
		}
		if (firstGroup) {
			dropEmpties = isTop && !isSequence;
			firstGroup = false;
		}
		let values;
		if (isSequence) {
			values = expandSequence(m.body, isAlphaSequence, max, maxLength, budget);
			if (!values) return literal();
		} else {
			let n = parseCommaParts(m.body, budget);
			if (!n) return literal();
			if (n.length === 1 && n[0] !== void 0) {
				n = expand_(n[0], max, maxLength, maxDepth, depth + 1, maxRewrites, budget, false).map(embrace);
				if (budget.remaining < 0) return literal();
				/* c8 ignore start */
				if (n.length === 1) {
					const next = combine(acc, pre + n[0], [""], max, maxLength, dropEmpties && !m.post.length, budget);
					if (budget.remaining < 0) return literal();
					acc = next;
					if (!m.post.length) break;
					str = m.post;
					masked = masked.slice(m.end + 1);
					continue;
				}
			}
			let dropsEmpties = dropEmpties && !m.post.length && !pre;
			for (let d = 0; dropsEmpties && d < acc.length; d++) if (acc[d]) dropsEmpties = false;
			values = [];
			let valuesLength = 0;
			outer: for (let j = 0; j < n.length; j++) {
				const expanded = expand_(n[j], max, maxLength, maxDepth, depth + 1, maxRewrites, budget, false);
				if (budget.remaining < 0) return literal();
				for (let k = 0; k < expanded.length; k++) {
					const v = expanded[k];
					if (dropsEmpties && !v) continue;
					if (values.length >= max || valuesLength + v.length > maxLength) break outer;
					values.push(v);
					valuesLength += v.length;
				}
			}
		}
		const next = combine(acc, pre, values, max, maxLength, dropEmpties && !m.post.length, budget);
		if (budget.remaining < 0) return literal();
		acc = next;
		if (!m.post.length) break;
		str = m.post;
		masked = masked.slice(m.end + 1);
	}
	return acc;
}

// node_modules/@isaacs/nonrecursive-glob-match/dist/esm/numeric-range.js
const digit = (a, b) => a === b ? {
	t: "lit",
	ch: String(a)
} : {
	t: "class",
	re: new RegExp(`^[${a}-${b}]$`)
};
const prefix = (d, alts) => alts.map((s) => [digit(d, d), ...s]);
const fixed$1 = (a, b) => {
	if (!a) return [[]];
	let lo = +a[0];
	let hi = +b[0];
	const ra = a.slice(1);
	const rb = b.slice(1);
	if (lo === hi) return prefix(lo, fixed$1(ra, rb));
	const zeros = "0".repeat(ra.length);
	const nines = "9".repeat(ra.length);
	const out = [];
	if (ra !== zeros) out.push(...prefix(lo++, fixed$1(ra, nines)));
	const last = rb === nines ? [] : prefix(hi--, fixed$1(zeros, rb));
	if (lo <= hi) out.push([digit(lo, hi), ...Array.from(ra, () => digit(0, 9))]);
	out.push(...last);
	return out;
};
const nonneg = (a, b, width) => {
	if (width) return fixed$1(String(a).padStart(width, "0"), String(b).padStart(width, "0"));
	const out = [];
	for (let len = String(a).length; len <= String(b).length; len++) {
		const lo = Math.max(a, len === 1 ? 0 : 10 ** (len - 1));
		const hi = Math.min(b, 10 ** len - 1);
		out.push(...fixed$1(String(lo), String(hi)));
	}
	return out;
};
/**
* The strings that the bash brace expansion `{lo..hi}` makes, as
* the alternatives of an `@(...)` extglob. Each one is a sequence of
* digits and digit classes, so there are only a few of them, even for
* a large range.
*
* If either end has a leading zero, such as `{01..10}`, each number
* has leading zeros to make it as long as the longer end, counting a
* `-` sign. So `{-05..3}` makes `-05` to `-01`, then `000` to `003`.
*
* Returns undefined if either end is not a safe integer.
*/
const numericRange = (loStr, hiStr) => {
	let lo = Number(loStr);
	let hi = Number(hiStr);
	if (!Number.isSafeInteger(lo) || !Number.isSafeInteger(hi)) return;
	if (lo > hi) [lo, hi] = [hi, lo];
	const width = /^-?0\d/.test(loStr) || /^-?0\d/.test(hiStr) ? Math.max(loStr.length, hiStr.length) : 0;
	const out = [];
	if (lo < 0) {
		const neg = nonneg(Math.max(-hi, 1), -lo, width && width - 1);
		out.push(...neg.map((s) => [{
			t: "lit",
			ch: "-"
		}, ...s]));
	}
	if (hi >= 0) out.push(...nonneg(Math.max(lo, 0), hi, width));
	return out;
};

// node_modules/@isaacs/nonrecursive-glob-match/dist/esm/parse-class.js
const posixClasses = {
	"[:alnum:]": ["\\p{L}\\p{Nl}\\p{Nd}"],
	"[:alpha:]": ["\\p{L}\\p{Nl}"],
	"[:ascii:]": ["\\x00-\\x7f"],
	"[:blank:]": ["\\p{Zs}\\t"],
	"[:cntrl:]": ["\\p{Cc}"],
	"[:digit:]": ["\\p{Nd}"],
	"[:graph:]": ["\\p{Z}\\p{C}", true],
	"[:lower:]": ["\\p{Ll}"],
	"[:print:]": ["\\p{C}", true],
	"[:punct:]": ["\\p{P}\\p{S}"],
	"[:space:]": ["\\p{Z}\\t\\r\\n\\v\\f"],
	"[:upper:]": ["\\p{Lu}"],
	"[:word:]": ["\\p{L}\\p{Nl}\\p{Nd}\\p{Pc}"],
	"[:xdigit:]": ["A-Fa-f0-9"]
};
const braceEscape = (s) => s.replace(/[[\]\\-]/g, "\\$&");
const noMatch = /$./;
const parseClass = (glob, position, nocase = false, form) => {
	const norm = (c) => {
		const n = form ? c.normalize(form) : c;
		return [...n].length === 1 ? n : c;
	};
	const pos = position;
	/* c8 ignore start */
	if (glob.charAt(pos) !== "[") throw new Error("not in a brace expression");
	/* c8 ignore stop */
	const ranges = [];
	const negs = [];
	let i = pos + 1;
	let sawStart = false;
	let escaping = false;
	let negate = false;
	let endPos = pos;
	let rangeStart = "";
	WHILE: while (i < glob.length) {
		const c = String.fromCodePoint(glob.codePointAt(i));
		if ((c === "!" || c === "^") && i === pos + 1) {
			negate = true;
			i++;
			continue;
		}
		if (c === "]" && sawStart && !escaping) {
			endPos = i + 1;
			break;
		}
		sawStart = true;
		if (c === "\\") {
			if (!escaping) {
				escaping = true;
				i++;
				continue;
			}
		}
		if (c === "[" && !escaping) {
			for (const [cls, [unip, neg]] of Object.entries(posixClasses)) if (glob.startsWith(cls, i)) {
				if (rangeStart) return [noMatch, glob.length - pos];
				i += cls.length;
				if (neg) negs.push(unip);
				else ranges.push(unip);
				continue WHILE;
			}
		}
		escaping = false;
		const n = norm(c);
		if (rangeStart) {
			if (n.codePointAt(0) > rangeStart.codePointAt(0)) ranges.push(braceEscape(rangeStart) + "-" + braceEscape(n));
			else if (n === rangeStart) ranges.push(braceEscape(n));
			rangeStart = "";
			i += c.length;
			continue;
		}
		if (glob.startsWith("-]", i + c.length)) {
			ranges.push(braceEscape(n + "-"));
			i += c.length + 1;
			continue;
		}
		if (glob.startsWith("-", i + c.length)) {
			rangeStart = n;
			i += c.length + 1;
			continue;
		}
		ranges.push(braceEscape(n));
		i += c.length;
	}
	if (endPos < i) return [noMatch, 0];
	if (!ranges.length && !negs.length) return [noMatch, glob.length - pos];
	const sranges = "[" + (negate ? "^" : "") + ranges.join("") + "]";
	const snegs = "[" + (negate ? "" : "^") + negs.join("") + "]";
	const comb = "^" + (ranges.length && negs.length ? "(" + sranges + "|" + snegs + ")" : ranges.length ? sranges : snegs);
	return [new RegExp(comb, nocase ? "iu" : "u"), endPos - pos];
};

// node_modules/@isaacs/nonrecursive-glob-match/dist/esm/index.js
const MATCH = {
	t: "match",
	id: 0
};
const extTypes = "!?+*@";
const lit = (ch) => ({
	t: "lit",
	ch
});
const reEscape = (s) => s.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
const newFoldRe = (s) => new RegExp(`^${reEscape(s)}$`, "iu");
const foldCache = /* @__PURE__ */ new Map();
const foldRe = (ch) => {
	let re = foldCache.get(ch);
	if (!re) {
		re = newFoldRe(ch);
		if (foldCache.size >= 1e3) foldCache.clear();
		foldCache.set(ch, re);
	}
	return re;
};
const litMatch = (l, c) => {
	if (c === l.ch) return true;
	if (!l.re) return false;
	const code = c.charCodeAt(0);
	if (code >= 128) return l.re.test(c);
	const ascii = l.ascii ??= /* @__PURE__ */ new Uint8Array(128);
	ascii[code] ||= l.re.test(c) ? 1 : 2;
	return ascii[code] === 1;
};
const tokenize = (p, nocase, noext, form, mark) => {
	const toks = [];
	for (let i = 0; i < p.length;) {
		const c = String.fromCodePoint(p.codePointAt(i));
		if (mark) {
			const m = c === "\\" && p.startsWith(mark, i + 1) ? 1 : 0;
			if (m || c === mark) {
				const start = i + m + mark.length;
				const end = p.indexOf(mark, start);
				const r = /^(-?\d+)\.\.(-?\d+)$/.exec(p.slice(start, end));
				const alts = end !== -1 && r && numericRange(r[1], r[2]);
				if (alts) {
					toks.push({
						t: "ext",
						type: "@",
						alts
					});
					i = end + mark.length;
					continue;
				}
			}
		}
		if (c === "\\") {
			const e = p.codePointAt(i + 1);
			const ch = e === void 0 ? c : String.fromCodePoint(e);
			toks.push(lit(ch));
			i += 1 + ch.length;
			continue;
		}
		if (c === "[") {
			const [re, consumed] = parseClass(p, i, nocase, form);
			if (consumed) {
				toks.push({
					t: "class",
					re
				});
				i += consumed;
				continue;
			}
		}
		if (!noext && extTypes.includes(c) && p[i + 1] === "(") {
			toks.push({
				t: "open",
				type: c
			});
			i += 2;
			continue;
		}
		toks.push(!noext && c === "|" ? { t: "bar" } : !noext && c === ")" ? { t: "close" } : c === "*" ? { t: "star" } : c === "?" ? { t: "any" } : lit(c));
		i += c.length;
	}
	return toks;
};
const pair = (toks) => {
	const pairs = /* @__PURE__ */ new Map();
	const stack = [];
	toks.forEach((tok, i) => {
		if (tok.t === "open") stack.push(i);
		else if (tok.t === "close" && stack.length) pairs.set(stack.pop(), i);
	});
	return pairs;
};
const build = (toks, pairs, start, end, top) => {
	let seq = [];
	const alts = [seq];
	for (let i = start; i < end; i++) {
		const tok = toks[i];
		const close = pairs.get(i);
		if (tok.t === "open" && close !== void 0) {
			const sub = build(toks, pairs, i + 1, close, false);
			seq.push({
				t: "ext",
				type: tok.type,
				alts: sub
			});
			i = close;
		} else if (tok.t === "bar" && !top) alts.push(seq = []);
		else if (tok.t === "open") seq.push(lit(tok.type), lit("("));
		else if (tok.t === "bar") seq.push(lit("|"));
		else if (tok.t === "close") seq.push(lit(")"));
		else seq.push(tok);
	}
	return alts;
};
const normalize = (items, form) => {
	const out = [];
	let run = "";
	const flush = () => {
		for (const ch of run.normalize(form)) out.push(lit(ch));
		run = "";
	};
	for (const it of items) {
		if (it.t === "lit") {
			run += it.ch;
			continue;
		}
		flush();
		out.push(it.t === "ext" ? {
			...it,
			alts: it.alts.map((a) => normalize(a, form))
		} : it);
	}
	flush();
	return out;
};
const compile = (items, nocase) => {
	let id = 1;
	const split = (out) => ({
		t: "split",
		id: id++,
		out
	});
	const seq = (items, next) => items.reduceRight((next, it) => item(it, next), next);
	const item = (it, next) => {
		switch (it.t) {
			case "lit":
				const re = nocase ? foldRe(it.ch) : void 0;
				return {
					t: "lit",
					id: id++,
					ch: it.ch,
					re,
					next
				};
			case "any":
			case "star": return {
				t: it.t,
				id: id++,
				next
			};
			case "class": return {
				t: "class",
				id: id++,
				re: it.re,
				next
			};
		}
		const alts = (next) => it.alts.map((a) => seq(a, next));
		switch (it.type) {
			case "@": return split(alts(next));
			case "?": return split([next, ...alts(next)]);
			case "!": return {
				t: "neg",
				id: id++,
				sub: split(alts(MATCH)),
				next
			};
		}
		const after = split([]);
		const entry = split(alts(after));
		after.out.push(next, entry);
		return it.type === "*" ? after : entry;
	};
	return [seq(items, MATCH), id];
};
const show = (start) => {
	const lines = [];
	const seen = /* @__PURE__ */ new Set();
	const ref = (n) => n.t === "match" ? "match" : String(n.id);
	const walk = (n, indent) => {
		if (n.t === "match" || seen.has(n)) return;
		seen.add(n);
		const line = (desc) => lines.push(`${indent}${n.id}: ${desc}`);
		switch (n.t) {
			case "split":
				line(`split -> ${n.out.map(ref).join(", ")}`);
				for (const o of n.out) walk(o, indent);
				return;
			case "neg":
				line(`!(${ref(n.sub)}) -> ${ref(n.next)}`);
				walk(n.sub, indent + "  ");
				return walk(n.next, indent);
			case "lit":
				line(`${JSON.stringify(n.ch)} -> ${ref(n.next)}`);
				break;
			case "class":
				line(`${n.re} -> ${ref(n.next)}`);
				break;
			default: line(`${n.t === "any" ? "?" : "*"} -> ${ref(n.next)}`);
		}
		walk(n.next, indent);
	};
	walk(start, "");
	return [`start -> ${ref(start)}`, ...lines].join("\n");
};
var State = class {
	gen;
	threads = [];
	match = false;
	runs = [];
	ids = [];
	constructor(gen) {
		this.gen = gen;
	}
	get dead() {
		return !this.threads.length && !this.match && !this.runs.length;
	}
};
const sameState = (a, b) => {
	if (a.ids.length !== b.ids.length) return false;
	if (a.runs.length !== b.runs.length) return false;
	if (a.ids.some((id, i) => id !== b.ids[i])) return false;
	return a.runs.every((r) => b.runs.some((o) => o.neg === r.neg && sameState(o.state, r.state)));
};
const marks = (size) => ({
	has: new Float64Array(size),
	seen: new Float64Array(size),
	gen: 0
});
var Sim = class {
	dots;
	dotStart;
	#marks;
	constructor(dots, dotStart, marks) {
		this.dots = dots;
		this.dotStart = dotStart;
		this.#marks = marks;
	}
	state() {
		return new State(++this.#marks.gen);
	}
	done(state) {
		state.ids = state.threads.map((n) => n.id).sort((a, b) => a - b);
		if (state.match) state.ids.unshift(MATCH.id);
		return state;
	}
	#visit(state, node) {
		const { seen } = this.#marks;
		if (seen[node.id] === state.gen) return false;
		seen[node.id] = state.gen;
		return true;
	}
	#addThread(state, node) {
		const { has } = this.#marks;
		if (has[node.id] === state.gen) return false;
		has[node.id] = state.gen;
		state.threads.push(node);
		return true;
	}
	restricted(i, top) {
		return top && (this.dots || this.dotStart && i === 0);
	}
	add(state, node, i, top) {
		switch (node.t) {
			case "split":
				if (!this.#visit(state, node)) return;
				for (const o of node.out) this.add(state, o, i, top);
				return;
			case "neg":
				if (!this.#visit(state, node)) return;
				const sub = this.state();
				this.add(sub, node.sub, i, false);
				this.done(sub);
				return this.addRun(state, {
					t: "run",
					neg: node,
					state: sub
				}, i, top);
			case "star":
				if (this.restricted(i, top)) return;
				if (this.#addThread(state, node)) this.add(state, node.next, i, top);
				return;
			case "match":
				state.match = true;
				return;
			default: this.#addThread(state, node);
		}
	}
	addRun(state, run, i, top) {
		for (const r of state.runs) if (r.neg === run.neg && sameState(r.state, run.state)) return;
		state.runs.push(run);
		if (!run.state.match) this.add(state, run.neg.next, i, top);
	}
	step(state, c, i, top) {
		const next = this.state();
		for (const th of state.threads) switch (th.t) {
			case "lit":
				if (litMatch(th, c)) this.add(next, th.next, i + 1, top);
				break;
			case "any":
				if (!this.restricted(i, top)) this.add(next, th.next, i + 1, top);
				break;
			case "class":
				if (!this.restricted(i, top) && th.re.test(c)) this.add(next, th.next, i + 1, top);
				break;
			case "star": if (!this.restricted(i, top)) this.add(next, th, i + 1, top);
		}
		if (!this.restricted(i, top)) for (const run of state.runs) {
			if (run.state.dead) {
				this.addRun(next, run, i + 1, top);
				continue;
			}
			const sub = this.step(run.state, c, i, false);
			this.addRun(next, {
				t: "run",
				neg: run.neg,
				state: sub
			}, i + 1, top);
		}
		return this.done(next);
	}
};
const stateKey = (state) => {
	const ids = state.ids.join();
	if (!state.runs.length) return ids;
	return `${ids}|${state.runs.map((r) => `${r.neg.id}(${stateKey(r.state)})`).sort().join("|")}`;
};
const DFA_BUDGET = 1 << 18;
var Dfa = class {
	#start;
	#states = /* @__PURE__ */ new Map();
	#size = 0;
	#plain;
	#dotStart;
	#sim;
	#dotSim;
	constructor(start, marks) {
		this.#start = start;
		this.#sim = new Sim(false, false, marks);
		this.#dotSim = new Sim(false, true, marks);
	}
	#make(state) {
		return {
			state,
			match: state.match,
			dead: state.dead,
			next: /* @__PURE__ */ new Map()
		};
	}
	#intern(state) {
		const key = stateKey(state);
		const found = this.#states.get(key);
		if (found) return found;
		if (this.#size > DFA_BUDGET) this.#clear();
		const d = this.#make(state);
		this.#states.set(key, d);
		this.#size += key.length + 1;
		return d;
	}
	#clear() {
		this.#states.clear();
		this.#size = 0;
		this.#plain = void 0;
		this.#dotStart = void 0;
	}
	start(dotStart) {
		if (dotStart) {
			if (this.#dotStart) return this.#dotStart;
			const state = this.#dotSim.state();
			this.#dotSim.add(state, this.#start, 0, true);
			return this.#dotStart = this.#make(this.#dotSim.done(state));
		}
		if (this.#plain) return this.#plain;
		const state = this.#sim.state();
		this.#sim.add(state, this.#start, 0, true);
		return this.#plain = this.#intern(this.#sim.done(state));
	}
	next(d, c) {
		const code = c.charCodeAt(0);
		const found = code < 128 ? void 0 : d.next.get(c);
		if (found) return found;
		const n = d === this.#dotStart ? this.#intern(this.#dotSim.step(d.state, c, 0, true)) : this.#intern(this.#sim.step(d.state, c, 1, true));
		if (code < 128) {
			if (!d.ascii) {
				d.ascii = new Array(128);
				this.#size += 128;
			}
			d.ascii[code] = n;
		} else d.next.set(c, n);
		this.#size++;
		return n;
	}
};
const linear = (start) => {
	const nodes = [];
	for (let n = start; n.t !== "match"; n = n.next) {
		if (n.t === "split" || n.t === "neg") return void 0;
		nodes.push(n);
	}
	return nodes;
};
const testLinear = (nodes, chars, start, end) => {
	let ni = 0;
	let ci = start;
	let starNi = -1;
	let starCi = 0;
	while (ci < end) {
		const n = nodes[ni];
		if (n?.t === "star") {
			starNi = ni++;
			starCi = ci;
			continue;
		}
		const c = chars[ci];
		if (n && (n.t === "any" || n.t === "lit" && litMatch(n, c) || n.t === "class" && n.re.test(c))) {
			ni++;
			ci++;
			continue;
		}
		if (starNi === -1) return false;
		ni = starNi + 1;
		ci = ++starCi;
	}
	while (nodes[ni]?.t === "star") ni++;
	return ni === nodes.length;
};
const lengths = (items) => {
	let min = 0;
	let max = 0;
	for (const it of items) {
		const [lo, hi] = itemLengths(it);
		min += lo;
		max += hi;
	}
	return [min, max];
};
const itemLengths = (it) => {
	if (it.t === "star") return [0, Infinity];
	if (it.t !== "ext") return [1, 1];
	if (it.type === "!") return [0, Infinity];
	const alts = it.alts.map(lengths);
	const min = Math.min(...alts.map((a) => a[0]));
	const max = Math.max(...alts.map((a) => a[1]));
	const loop = max === 0 ? 0 : Infinity;
	return it.type === "@" ? [min, max] : it.type === "?" ? [0, max] : it.type === "*" ? [0, loop] : [min, loop];
};
const hasAffix = (lits, chars, start) => {
	for (let j = 0; j < lits.length; j++) if (!litMatch(lits[j], chars[start + j])) return false;
	return true;
};
const slashOrSurrogate = /[/\ud800-\udfff]/;
const surrogate = /[\ud800-\udfff]/;
const codePoints = (s) => surrogate.test(s) ? [...s] : s;
const noSlash = (s) => {
	if (s.includes("/")) throw new Error("can only match a single path portion, got: " + s);
};
var Matcher = class {
	pattern;
	options;
	#start;
	#size;
	#marks;
	#dotsSim;
	#literal;
	#literalFold = false;
	#literalRe;
	#linear;
	#wild = false;
	#min = 0;
	#max = Infinity;
	#prefix = [];
	#suffix = [];
	#prefixStr;
	#suffixStr;
	#affix = false;
	#dfa;
	#form;
	constructor(pattern, options = {}) {
		if (pattern.includes("/")) throw new Error("can only match a single path portion, got pattern: " + pattern);
		this.pattern = pattern;
		this.options = options;
		const { nocase = false, noext = false, normalize: n } = options;
		this.#form = n === true ? "NFC" : n || void 0;
		const literal = /^[?*+@]\(\)$/.test(pattern);
		const toks = tokenize(pattern, nocase, noext || literal, this.#form, options.rangeMark);
		let [items] = build(toks, pair(toks), 0, toks.length, true);
		if (this.#form) items = normalize(items, this.#form);
		const [start, size] = compile(items, nocase);
		this.#start = start;
		this.#size = size;
		if (items.every((it) => it.t === "lit")) {
			this.#literal = items.map((it) => it.ch).join("");
			this.#literalFold = nocase;
		} else {
			const lit = (it) => it.t !== "lit" ? void 0 : nocase ? {
				ch: it.ch,
				re: foldRe(it.ch)
			} : { ch: it.ch };
			for (const it of items) {
				const l = lit(it);
				if (!l) break;
				this.#prefix.push(l);
			}
			for (let j = items.length - 1; j >= 0; j--) {
				const l = lit(items[j]);
				if (!l) break;
				this.#suffix.unshift(l);
			}
			this.#affix = !!(this.#prefix.length || this.#suffix.length);
			if (!nocase) {
				this.#prefixStr = this.#prefix.map((l) => l.ch).join("");
				this.#suffixStr = this.#suffix.map((l) => l.ch).join("");
			}
			this.#linear = linear(this.#start)?.slice(this.#prefix.length, -this.#suffix.length || void 0);
			this.#wild = !!this.#linear?.every((n) => n.t === "star" || n.t === "any");
			const [min, max] = lengths(items);
			this.#min = min;
			this.#max = max;
		}
	}
	test(s) {
		if (this.#form) {
			noSlash(s);
			return this.#test(s.normalize(this.#form));
		}
		if (slashOrSurrogate.test(s)) {
			noSlash(s);
			return this.#test(s, [...s]);
		}
		return this.#test(s, s);
	}
	/**
	* The same as {@link Matcher#test}, but the string is not checked
	* for `/` chars, so the result for a string that has one is not
	* defined. Only use it for a string that is known to be one path
	* portion, such as a part of a path that was split on `/`. It can
	* be faster, because some patterns do not need to look at each char
	* of the string.
	*/
	testUnchecked(s) {
		return this.#test(this.#form ? s.normalize(this.#form) : s);
	}
	#test(s, chars) {
		if (this.#literal !== void 0) return this.#literalFold ? (this.#literalRe ??= newFoldRe(this.#literal)).test(s) : s === this.#literal;
		const min = this.#min;
		const max = this.#max;
		if (chars === void 0) {
			const most = s.length;
			const least = most + 1 >> 1;
			if (most < min || least > max) return false;
			if (least < min || most > max) chars = codePoints(s);
		}
		if (chars !== void 0 && (chars.length < min || chars.length > max)) return false;
		const prefix = this.#prefix.length;
		if (this.#affix) {
			if (this.#prefixStr !== void 0 && this.#suffixStr !== void 0) {
				if (!s.startsWith(this.#prefixStr) || !s.endsWith(this.#suffixStr)) return false;
			} else {
				chars ??= codePoints(s);
				const end = chars.length - this.#suffix.length;
				if (!hasAffix(this.#prefix, chars, 0) || !hasAffix(this.#suffix, chars, end)) return false;
			}
		}
		const dotStart = !this.options.dot && s.startsWith(".");
		if (this.#linear) {
			if (s === "." || s === "..") return false;
			if (dotStart && !prefix) return false;
			if (this.#wild) return true;
			chars ??= codePoints(s);
			const end = chars.length - this.#suffix.length;
			return testLinear(this.#linear, chars, prefix, end);
		}
		chars ??= codePoints(s);
		if (s === "." || s === "..") {
			this.#marks ??= marks(this.#size);
			const sim = this.#dotsSim ??= new Sim(true, false, this.#marks);
			const start = sim.state();
			sim.add(start, this.#start, 0, true);
			let state = sim.done(start);
			for (let i = 0; i < chars.length; i++) state = sim.step(state, chars[i], i, true);
			return state.match;
		}
		this.#marks ??= marks(this.#size);
		const dfa = this.#dfa ??= new Dfa(this.#start, this.#marks);
		let d = dfa.start(dotStart);
		const str = chars === s;
		for (let i = 0; i < chars.length; i++) {
			if (d.dead) return false;
			const code = str ? s.charCodeAt(i) : chars[i].charCodeAt(0);
			d = d.ascii?.[code] ?? dfa.next(d, chars[i]);
		}
		return d.match;
	}
	/** a readable listing of the state machine */
	toString() {
		return show(this.#start);
	}
};

// node_modules/minimatch/dist/esm/assert-valid-pattern.js
const MAX_PATTERN_LENGTH = 65536;
const assertValidPattern = (pattern) => {
	if (typeof pattern !== "string") throw new TypeError("invalid pattern");
	if (pattern.length > MAX_PATTERN_LENGTH) throw new TypeError("pattern is too long");
};

// node_modules/minimatch/dist/esm/escape.js
/**
* Escape all magic characters in a glob pattern.
*
* If the {@link MinimatchOptions.windowsPathsNoEscape}
* option is used, then characters are escaped by wrapping in `[]`, because
* a magic character wrapped in a character class can only be satisfied by
* that exact character.  In this mode, `\` is _not_ escaped, because it is
* not interpreted as a magic character, but instead as a path separator.
*
* If the {@link MinimatchOptions.magicalBraces} option is used,
* then braces (`{` and `}`) will be escaped.
*
* A leading `#` or `!` is escaped as well, so that the result is never a
* comment or a negated pattern. In `windowsPathsNoEscape` mode, a leading
* `!` is written as `@(!)`, because `[!` starts a negated class.
*/
const escape = (s, { windowsPathsNoEscape = false, magicalBraces = false } = {}) => {
	const e = magicalBraces ? windowsPathsNoEscape ? s.replace(/[?*()[\]{}]/g, "[$&]") : s.replace(/[?*()[\]\\{}]/g, "\\$&") : windowsPathsNoEscape ? s.replace(/[?*()[\]]/g, "[$&]") : s.replace(/[?*()[\]\\]/g, "\\$&");
	const c = e.charAt(0);
	if (c === "#") return (windowsPathsNoEscape ? "[#]" : "\\#") + e.slice(1);
	if (c === "!") return (windowsPathsNoEscape ? "@(!)" : "\\!") + e.slice(1);
	return e;
};

// node_modules/minimatch/dist/esm/unescape.js
/**
* Un-escape a string that has been escaped with {@link escape}.
*
* If the {@link MinimatchOptions.windowsPathsNoEscape} option is used, then
* square-bracket escapes are removed, but not backslash escapes.
*
* For example, it will turn the string `'[*]'` into `*`, but it will not
* turn `'\\*'` into `'*'`, because `\` is a path separator in
* `windowsPathsNoEscape` mode.
*
* When `windowsPathsNoEscape` is not set, then both square-bracket escapes and
* backslash escapes are removed.
*
* Slashes (and backslashes in `windowsPathsNoEscape` mode) cannot be escaped
* or unescaped.
*
* When `magicalBraces` is not set, escapes of braces (`{` and `}`) will not be
* unescaped.
*/
const unescape = (s, { windowsPathsNoEscape = false, magicalBraces = true } = {}) => {
	if (windowsPathsNoEscape && s.startsWith("@(!)")) return "!" + unescape(s.slice(4), {
		windowsPathsNoEscape,
		magicalBraces
	});
	if (magicalBraces) return windowsPathsNoEscape ? s.replace(/\[([^/\\])\]/g, "$1") : s.replace(/((?!\\).|^)\[([^/\\])\]/g, "$1$2").replace(/\\([^/])/g, "$1");
	return windowsPathsNoEscape ? s.replace(/\[([^/\\{}])\]/g, "$1") : s.replace(/((?!\\).|^)\[([^/\\{}])\]/g, "$1$2").replace(/\\([^/{}])/g, "$1");
};

// node_modules/minimatch/dist/esm/index.js
const DEFAULT_BRACE_EXPAND_MAX = 1e5;
const DEFAULT_GLOB_STAR_RECURSION_MAX = 200;
const AWE_KEY = "allowWindowsEscape";
const minimatch = (p, pattern, options) => {
	assertValidPattern(pattern);
	if (!options?.nocomment && pattern.charAt(0) === "#") return false;
	return cachedMinimatch(pattern, options).match(p);
};
let cache = /* @__PURE__ */ new Map();
let oldCache = /* @__PURE__ */ new Map();
let cacheSize = 0;
let cacheTotalWeight = 0;
const cacheMax = 256;
const cacheMaxWeight = 32768;
const cacheMaxEntryWeight = 4096;
const cacheWeight = (mm) => {
	let w = mm.pattern.length;
	for (const s of mm.globSet) {
		w += s.length + 1;
		if (w > cacheMaxEntryWeight) break;
	}
	return w;
};
const tri = (v) => v === void 0 ? 0 : v ? 2 : 1;
const booleanWeights = new Map(Object.keys({
	nobrace: 0,
	nocomment: 0,
	nonegate: 0,
	noglobstar: 0,
	noext: 0,
	nonull: 0,
	partial: 0,
	dot: 0,
	nocase: 0,
	nocaseMagicOnly: 0,
	magicalBraces: 0,
	matchBase: 0,
	flipNegate: 0,
	preserveMultipleSlashes: 0,
	windowsNoMagicRoot: 0
}).map((k, i) => [k, 24 * 3 ** i]));
const optionsKey = (o) => {
	let n = 0;
	let wpe = false;
	for (const k in o) {
		const v = o[k];
		switch (k) {
			case "windowsPathsNoEscape":
				if (v) wpe = true;
				break;
			case AWE_KEY:
				if (v === false) wpe = true;
				break;
			case "platform": {
				const p = v || defaultPlatform;
				if (p === defaultPlatform) break;
				if (p === "darwin") n += 3;
				else if (p === "win32") n += 6;
				else if (p === "linux") n += 9;
				else return JSON.stringify(o);
				break;
			}
			case "optimizationLevel":
				if (v === void 0) break;
				n += v >= 2 ? 1 : v >= 1 ? 0 : 2;
				break;
			case "braceExpandMax":
				if (v !== void 0 && v !== DEFAULT_BRACE_EXPAND_MAX) return JSON.stringify(o);
				break;
			case "maxGlobstarRecursion":
				if (v !== void 0 && v !== DEFAULT_GLOB_STAR_RECURSION_MAX) return JSON.stringify(o);
				break;
			case "normalize":
				if (v !== void 0) return JSON.stringify(o);
				break;
			default: n += (booleanWeights.get(k) ?? 0) * tri(v);
		}
	}
	return wpe ? n + 12 : n;
};
const copyOptions = (o) => {
	const copy = {};
	for (const k in o) copy[k] = o[k];
	return copy;
};
const cachedMinimatch = (pattern, options) => {
	const key = options ? optionsKey(options) : 0;
	let mm = cache.get(key)?.get(pattern);
	if (mm) return mm;
	mm = oldCache.get(key)?.get(pattern) ?? new Minimatch(pattern, copyOptions(options));
	const weight = cacheWeight(mm);
	if (weight > cacheMaxEntryWeight) return mm;
	if (cacheSize >= cacheMax || cacheTotalWeight + weight > cacheMaxWeight) {
		oldCache = cache;
		cache = /* @__PURE__ */ new Map();
		cacheSize = 0;
		cacheTotalWeight = 0;
	}
	let byPattern = cache.get(key);
	if (!byPattern) cache.set(key, byPattern = /* @__PURE__ */ new Map());
	byPattern.set(pattern, mm);
	cacheSize++;
	cacheTotalWeight += weight;
	return mm;
};
/* c8 ignore start */
const defaultPlatform = typeof process === "object" && process ? process.env?.__MINIMATCH_TESTING_PLATFORM__ || process.platform : "posix";
const path = {
	win32: { sep: "\\" },
	posix: { sep: "/" }
};
/* c8 ignore stop */
const sep$1 = defaultPlatform === "win32" ? path.win32.sep : path.posix.sep;
minimatch.sep = sep$1;
const GLOBSTAR = Symbol("globstar **");
minimatch.GLOBSTAR = GLOBSTAR;
const filter = (pattern, options) => {
	let mm;
	return (p) => (mm ??= cachedMinimatch(pattern, options)).match(p);
};
minimatch.filter = filter;
const ext = (a, b = {}) => Object.assign({}, a, b);
const defaults = (def) => {
	if (!def || typeof def !== "object" || !Object.keys(def).length) return minimatch;
	const orig = minimatch;
	const m = (p, pattern, options = {}) => orig(p, pattern, ext(def, options));
	return Object.assign(m, {
		Minimatch: class Minimatch extends orig.Minimatch {
			constructor(pattern, options = {}) {
				super(pattern, ext(def, options));
			}
			static defaults(options) {
				return orig.defaults(ext(def, options)).Minimatch;
			}
		},
		unescape: (s, options = {}) => orig.unescape(s, ext(def, options)),
		escape: (s, options = {}) => orig.escape(s, ext(def, options)),
		filter: (pattern, options = {}) => orig.filter(pattern, ext(def, options)),
		defaults: (options) => orig.defaults(ext(def, options)),
		braceExpand: (pattern, options = {}) => orig.braceExpand(pattern, ext(def, options)),
		match: (list, pattern, options = {}) => orig.match(list, pattern, ext(def, options)),
		sep: orig.sep,
		GLOBSTAR
	});
};
minimatch.defaults = defaults;
const braceExpand = (pattern, options = {}) => {
	assertValidPattern(pattern);
	if (options.nobrace || !/\{(?:(?!\{).)*\}/.test(pattern)) return [pattern];
	let p = pattern.replace(/\\\\/g, "\\\\\\\\");
	if (options.windowsPathsNoEscape || options[AWE_KEY] === false) p = p.replace(/\[([{}])\]/g, "[\\$1]");
	return expand(p, { max: options.braceExpandMax });
};
minimatch.braceExpand = braceExpand;
const RANGE_MIN = 100;
const rangeRe = /(?<![\\$])\{(-?\d+)\.\.(-?\d+)\}/g;
const inRepeatOrNegExt = (portion, mark) => {
	const stack = [];
	for (let i = 0; i < portion.length; i++) {
		const c = portion.charAt(i);
		if (c === "\\") i++;
		else if (c === mark) {
			if (stack.some((t) => t !== "@" && t !== "?")) return true;
		} else if (portion.charAt(i + 1) === "(" && "!?+*@".includes(c)) {
			stack.push(c);
			i++;
		} else if (c === ")") stack.pop();
	}
	return false;
};
const match = (list, pattern, options = {}) => {
	const mm = new Minimatch(pattern, options);
	list = list.filter((f) => mm.match(f));
	if (mm.options.nonull && !list.length) list.push(pattern);
	return list;
};
minimatch.match = match;
const globMagic = /[?*]|[+@!]\(.*?\)|\[|\]/;
const classEnd = (pattern, start) => {
	let i = start + 1;
	if (pattern.charAt(i) === "!" || pattern.charAt(i) === "^") i++;
	let sawStart = false;
	for (; i < pattern.length; i++) {
		const c = pattern.charAt(i);
		if (c === "]" && sawStart) return i;
		sawStart = true;
		if (c === "\\") i++;
	}
	return -1;
};
const literal = (pattern, noext) => {
	if (!noext && (pattern === "+()" || pattern === "@()")) return pattern;
	let lit = "";
	for (let i = 0; i < pattern.length; i++) {
		const c = pattern.charAt(i);
		if (c === "\\") lit += pattern.charAt(++i) || c;
		else if (c === "*" || c === "?") return;
		else if (c === "[") {
			const close = classEnd(pattern, i);
			if (close === -1) {
				lit += c;
				continue;
			}
			let body = pattern.slice(i + 1, close);
			if (body.startsWith("\\")) body = body.slice(1);
			if ([...body].length !== 1 || "!^".includes(pattern.charAt(i + 1))) return;
			lit += body;
			i = close;
		} else if (!noext && "+@!".includes(c) && pattern.charAt(i + 1) === "(" && pattern.includes(")", i + 2)) return;
		else lit += c;
	}
	return lit;
};
const MAX_EXTGLOBS = 256;
const extglobCount = (pattern) => {
	let n = 0;
	for (let i = 0; i < pattern.length - 1; i++) {
		const c = pattern.charAt(i);
		if (c === "\\") i++;
		else if ("+@!?*".includes(c) && pattern.charAt(i + 1) === "(") {
			n++;
			i++;
		}
	}
	return n;
};
const assertValidExtglobs = (pattern) => {
	if (extglobCount(pattern) > MAX_EXTGLOBS) throw new TypeError("pattern has too many extglobs");
};
const extSafe = (pattern) => {
	if (/^[?*+@]\(\)$/.test(pattern) || pattern.includes("[:")) return false;
	let depth = 0;
	for (let i = 0; i < pattern.length; i++) {
		const c = pattern.charAt(i);
		if (c === "\\") {
			if (++i === pattern.length) return false;
		} else if (c === "[") {
			const close = classEnd(pattern, i);
			if (close !== -1) i = close;
		} else if ("+@!?*".includes(c) && pattern.charAt(i + 1) === "(") {
			depth++;
			i++;
		} else if (c === ")") {
			if (!depth--) return false;
		} else if (c === "|" && !depth) return false;
	}
	return !depth;
};
let lastSplit;
let lastChecked;
const portionMatch = (p, f) => typeof p === "string" ? f === p : f !== "" && p.testUnchecked(f);
const endIndex = (p, last, lastStart, prev, prevStart) => portionMatch(p, last) ? lastStart : prev !== void 0 && portionMatch(p, prev) ? prevStart : -1;
const isDots = (p) => p === "." || p === "..";
const isDrive = (p) => typeof p === "string" && /^[a-z]:$/i.test(p);
const isLongUNC = (p) => typeof p === "string" && /^unc$/i.test(p);
const uncHost = (p) => {
	if (p[0] !== "" || p[1] !== "") return -1;
	const h = p[2] !== "?" ? 2 : isLongUNC(p[3]) ? 4 : -1;
	const host = p[h];
	const share = p[h + 1];
	return h !== -1 && host !== void 0 && host !== "" && host !== GLOBSTAR && share !== void 0 && share !== "" && share !== GLOBSTAR ? h : -1;
};
const walkable = (p, dot) => !isDots(p) && (dot || !p.startsWith("."));
const dotPortion = (f, start, end, dot, sep) => {
	for (let k = start; k < end;) {
		if (f.charCodeAt(k) === 46) {
			if (!dot) return true;
			const n = f.charCodeAt(k + 1) === 46 ? k + 2 : k + 1;
			if (n >= end || isSep(f.charCodeAt(n), sep)) return true;
		}
		const s = nextSep(f, k, sep);
		if (s === -1) return false;
		k = s + 1;
		while (k < end && isSep(f.charCodeAt(k), sep)) k++;
	}
	return false;
};
const isSep = (c, sep) => sep === "/" ? c === 47 : sep === "\\" ? c === 92 : c === 47 || c === 92;
const nextSep = (f, from, sep) => {
	if (sep !== "both") return f.indexOf(sep, from);
	const s = f.indexOf("/", from);
	const b = f.indexOf("\\", from);
	return s === -1 ? b : b === -1 ? s : Math.min(s, b);
};
const lastSep = (f, from, sep) => sep !== "both" ? f.lastIndexOf(sep, from) : Math.max(f.lastIndexOf("/", from), f.lastIndexOf("\\", from));
const PENDING = {};
var Minimatch = class {
	options;
	set;
	pattern;
	windowsPathsNoEscape;
	nonegate;
	negate;
	comment;
	empty;
	preserveMultipleSlashes;
	partial;
	globSet;
	globParts;
	nocase;
	isWindows;
	platform;
	windowsNoMagicRoot;
	maxGlobstarRecursion;
	#endCheck;
	#literalCheck;
	#level2;
	#form;
	#literals = [];
	#shapes = [];
	#endRows = [];
	#matchers = /* @__PURE__ */ new Map();
	#pending = false;
	#rangeMark;
	#globstarParts = /* @__PURE__ */ new WeakMap();
	constructor(pattern, options = {}) {
		assertValidPattern(pattern);
		options = options || {};
		this.options = options;
		this.maxGlobstarRecursion = options.maxGlobstarRecursion ?? DEFAULT_GLOB_STAR_RECURSION_MAX;
		this.pattern = pattern;
		this.platform = options.platform || defaultPlatform;
		this.isWindows = this.platform === "win32";
		this.windowsPathsNoEscape = !!options.windowsPathsNoEscape || options[AWE_KEY] === false;
		if (this.windowsPathsNoEscape) this.pattern = this.pattern.replace(/\\/g, "/");
		this.preserveMultipleSlashes = !!options.preserveMultipleSlashes;
		this.negate = false;
		this.nonegate = !!options.nonegate;
		this.comment = false;
		this.empty = false;
		this.partial = !!options.partial;
		this.nocase = !!this.options.nocase;
		this.windowsNoMagicRoot = options.windowsNoMagicRoot !== void 0 ? options.windowsNoMagicRoot : !!(this.isWindows && this.nocase);
		this.globSet = [];
		this.globParts = [];
		this.set = [];
		this.#endCheck = !this.preserveMultipleSlashes;
		this.#level2 = (options.optimizationLevel ?? 1) >= 2;
		const n = options.normalize;
		this.#form = n === true ? "NFC" : n || void 0;
		this.make();
		const drives = this.set.map((row) => this.#rootIndex(row));
		this.#endRows = this.set.map((row, r) => this.#endCheck && row.length - 1 > drives[r]);
		this.#literals = this.set.map((row, r) => {
			const end = this.#endRows[r] ? row.length - 1 : row.length;
			const lits = row.slice(drives[r] + 1, end).filter((p) => typeof p === "string" && !!p);
			return [...new Set(lits)];
		});
		this.#literalCheck = this.#literals.some((l) => l.length);
		this.#shapes = this.set.map((row, r) => {
			const [p0, p1, p2] = row;
			if (this.#endRows[r] && row.length === 2) {
				if (p0 === GLOBSTAR && p1 !== GLOBSTAR) return "tail";
			}
			if (this.#endRows[r] && options.matchBase && row.length === 1 && p0 !== GLOBSTAR && p0 !== "") return "base";
			if (!this.#endCheck || drives[r] !== -1) return void 0;
			if (row.length === 3 && p0 === GLOBSTAR && p2 === GLOBSTAR && p1 !== GLOBSTAR && p1 !== "" && this.maxGlobstarRecursion > 0) return "mid";
			if (row.length === 2 && p1 === GLOBSTAR && p0 !== GLOBSTAR && p0 !== "") return "head";
		});
	}
	#norm(p) {
		return this.#form ? p.normalize(this.#form) : p;
	}
	#rootIndex(row) {
		if (!this.isWindows) return -1;
		if (isDrive(row[0])) return 0;
		if (row[0] === "" && row[1] === "" && row[2] === "?" && isDrive(row[3])) return 3;
		const h = uncHost(row);
		return h === -1 ? -1 : h + 1;
	}
	hasMagic() {
		if (this.options.magicalBraces && this.set.length > 1) return true;
		for (const pattern of this.set) for (const part of pattern) if (typeof part !== "string") return true;
		return false;
	}
	make() {
		const pattern = this.pattern;
		const options = this.options;
		if (!options.nocomment && pattern.charAt(0) === "#") {
			this.comment = true;
			return;
		}
		if (!pattern) {
			this.empty = true;
			return;
		}
		this.parseNegate();
		this.globSet = [...new Set(this.#expandBraces())];
		const rawGlobParts = this.globSet.map((s) => this.#slashSplit(s));
		this.globParts = this.preprocess(rawGlobParts);
		this.#pending = true;
		let set = this.globParts.map((s, _, __) => {
			if (this.isWindows && this.windowsNoMagicRoot) {
				const n = s[2] === "?" && isLongUNC(s[3]) ? 6 : 4;
				const isUNC = s[0] === "" && s[1] === "" && (s[2] === "?" || !globMagic.test(s[2])) && s.slice(3, n).every((p) => !globMagic.test(p));
				const isDrive = /^[a-z]:/i.test(s[0]);
				if (isUNC) return [...s.slice(0, n).map((p) => this.#norm(p)), ...s.slice(n).map((ss) => this.parse(ss))];
				else if (isDrive) return [this.#norm(s[0]), ...s.slice(1).map((ss) => this.parse(ss))];
			}
			return s.map((ss) => this.parse(ss));
		});
		this.set = set.filter((s) => s.indexOf(false) === -1);
		if (this.isWindows) for (let i = 0; i < this.set.length; i++) {
			const p = this.set[i];
			if (p[0] === "" && p[1] === "" && this.globParts[i][2] === "?" && (isDrive(p[3]) || isLongUNC(this.globParts[i][3]))) {
				if (isLongUNC(this.globParts[i][3])) p[3] = "UNC";
				p[2] = "?";
			}
		}
		if (!options.noext) this.mergeRows();
		this.#pending = false;
		this.set.forEach((row, i) => {
			for (let k = 0; k < row.length; k++) if (row[k] === PENDING) row[k] = this.parse(this.globParts[i][k]);
		});
	}
	mergeRows() {
		let merged = true;
		while (merged) {
			merged = false;
			if (this.set.length < 2) return;
			let keys = this.#mergeKeys();
			const len = Math.max(0, ...this.set.map((r) => r.length));
			for (let k = 0; k < len; k++) {
				const groups = /* @__PURE__ */ new Map();
				const R = this.set.length + 1;
				this.set.forEach((row, i) => {
					if (!(row[k] instanceof Matcher || row[k] === PENDING) || !extSafe(this.globParts[i][k])) return;
					const { pre, suf } = keys[i];
					const key = pre[k] * R + suf[k + 1];
					const g = groups.get(key);
					if (g) g.push(i);
					else groups.set(key, [i]);
				});
				const drop = /* @__PURE__ */ new Set();
				for (const g of groups.values()) {
					if (g.length < 2) continue;
					const [first, ...rest] = g;
					const glob = `@(${g.map((i) => this.globParts[i][k]).join("|")})`;
					if (extglobCount(glob) > MAX_EXTGLOBS) continue;
					this.globParts[first][k] = glob;
					this.set[first][k] = this.parse(glob);
					for (const i of rest) drop.add(i);
				}
				if (drop.size) {
					merged = true;
					this.set = this.set.filter((_, i) => !drop.has(i));
					this.globParts = this.globParts.filter((_, i) => !drop.has(i));
					if (this.set.length < 2) return;
					keys = this.#mergeKeys();
				}
			}
		}
	}
	#mergeKeys() {
		const partIds = /* @__PURE__ */ new Map();
		const ids = this.globParts.map((parts) => parts.map((s) => {
			let id = partIds.get(s);
			if (id === void 0) partIds.set(s, id = partIds.size);
			return id;
		}));
		const P = partIds.size;
		const len = Math.max(0, ...ids.map((r) => r.length));
		const keys = ids.map((r) => ({
			pre: [0],
			suf: new Array(r.length + 1).fill(0)
		}));
		for (let k = 0; k < len; k++) {
			const m = /* @__PURE__ */ new Map();
			ids.forEach((r, i) => {
				if (k >= r.length) return;
				const { pre } = keys[i];
				const key = pre[k] * P + r[k];
				let id = m.get(key);
				if (id === void 0) m.set(key, id = m.size + 1);
				pre.push(id);
			});
		}
		for (let k = len - 1; k >= 0; k--) {
			const m = /* @__PURE__ */ new Map();
			ids.forEach((r, i) => {
				if (k >= r.length) return;
				const { suf } = keys[i];
				const key = suf[k + 1] * P + r[k];
				let id = m.get(key);
				if (id === void 0) m.set(key, id = m.size + 1);
				suf[k] = id;
			});
		}
		return keys;
	}
	preprocess(globParts) {
		if (this.options.noglobstar) {
			for (const partset of globParts) for (let j = 0; j < partset.length; j++) if (partset[j] === "**") partset[j] = "*";
		}
		const { optimizationLevel = 1 } = this.options;
		if (optimizationLevel >= 2) {
			globParts = this.firstPhasePreProcess(globParts);
			globParts = this.secondPhasePreProcess(globParts);
		} else if (optimizationLevel >= 1) globParts = this.levelOneOptimize(globParts);
		else globParts = this.adjascentGlobstarOptimize(globParts);
		return globParts;
	}
	adjascentGlobstarOptimize(globParts) {
		return globParts.map((parts) => {
			let gs = -1;
			while (-1 !== (gs = parts.indexOf("**", gs + 1))) {
				let i = gs;
				while (parts[i + 1] === "**") i++;
				if (i !== gs) parts.splice(gs, i - gs);
			}
			return parts;
		});
	}
	levelOneOptimize(globParts) {
		return globParts.map((parts) => {
			const root = this.#rootIndex(parts) + 1;
			parts = parts.reduce((set, part) => {
				const prev = set[set.length - 1];
				if (part === "**" && prev === "**") return set;
				if (part === "..") {
					if (set.length > root && prev && prev !== ".." && prev !== "." && prev !== "**") {
						set.pop();
						return set;
					}
				}
				set.push(part);
				return set;
			}, []);
			return parts.length === 0 ? [""] : parts;
		});
	}
	#canMatch(f) {
		const sep = !this.isWindows || !f.includes("\\") ? "/" : f.includes("/") ? "both" : "\\";
		let ends = this.#endCheck ? 0 : -1;
		let last = "";
		let lastStart = 0;
		let prev;
		let prevStart = 0;
		const dot = !!this.options.dot;
		ROWS: for (let r = 0; r < this.set.length; r++) {
			const row = this.set[r];
			const p = row[row.length - 1];
			let end = ends !== -1 && this.#endRows[r] && p !== GLOBSTAR;
			if (end && ends === 0) {
				const i = lastSep(f, f.length, sep);
				lastStart = i + 1;
				last = f.slice(lastStart);
				if (last === "" && i >= 0) {
					let j = i;
					while (j > 0 && isSep(f.charCodeAt(j - 1), sep)) j--;
					prevStart = j === 0 ? 0 : lastSep(f, j - 1, sep) + 1;
					prev = f.slice(prevStart, j);
				}
				const resolves = this.#level2 && (isDots(last) || last === "" && prev !== void 0 && isDots(prev));
				ends = resolves ? -1 : 1;
				end = !resolves;
			}
			let tailStart = -1;
			if (end && typeof p === "string") {
				tailStart = endIndex(p, last, lastStart, prev, prevStart);
				if (tailStart === -1) continue;
			}
			if (this.#literalCheck) {
				for (const l of this.#literals[r]) if (!f.includes(l)) continue ROWS;
			}
			if (end && typeof p === "object") {
				tailStart = endIndex(p, last, lastStart, prev, prevStart);
				if (tailStart === -1) continue;
			}
			const shape = this.#shapes[r];
			if (shape === "base" && end) return "yes";
			if (shape === "tail" && end) {
				if (this.#level2 && dotPortion(f, 0, tailStart, true, sep)) return "maybe";
				if (!dotPortion(f, 0, tailStart, dot, sep)) return "yes";
				continue;
			}
			if (shape === "mid" || shape === "head") {
				const m = this.#walk(f, row, shape === "head", dot, sep);
				if (m !== "no") return m;
				continue;
			}
			return "maybe";
		}
		return "no";
	}
	#matchShape(file, row, shape) {
		const dot = !!this.options.dot;
		const n = file.length;
		if (shape === "head") {
			if (n < 2 || !portionMatch(row[0], file[0])) return false;
			for (let i = 1; i < n; i++) if (!walkable(file[i], dot)) return false;
			return true;
		}
		const x = row[1];
		if (shape === "tail") {
			let t = n - 1;
			if (!portionMatch(x, file[t])) {
				if (file[t] !== "" || n === 1 || !portionMatch(x, file[--t])) return false;
			}
			for (let i = 0; i < t; i++) if (!walkable(file[i], dot)) return false;
			return true;
		}
		for (let k = 0; k < n; k++) {
			if (portionMatch(x, file[k]) && k + 1 < n) {
				let i = k + 1;
				while (i < n && walkable(file[i], dot)) i++;
				if (i === n) return true;
			}
			if (!walkable(file[k], dot)) return false;
		}
		return false;
	}
	#walk(f, row, head, dot, sep) {
		if (this.#level2 && dotPortion(f, 0, f.length, true, sep)) return "maybe";
		const x = row[head ? 0 : 1];
		let s = 0;
		for (let e = nextSep(f, s, sep); e !== -1; e = nextSep(f, s, sep)) {
			let next = e + 1;
			while (next < f.length && isSep(f.charCodeAt(next), sep)) next++;
			if ((typeof x === "string" ? e - s === x.length && f.startsWith(x, s) : e > s && x.testUnchecked(f.slice(s, e))) && !dotPortion(f, next, f.length, dot, sep)) return "yes";
			if (head || dotPortion(f, s, next, dot, sep)) return "no";
			s = next;
		}
		return "no";
	}
	#cachedSplit(f) {
		const last = lastSplit;
		return last?.f === f && last.isWindows === this.isWindows && last.preserveMultipleSlashes === this.preserveMultipleSlashes && last.normalize === this.#form ? last : void 0;
	}
	#split(f) {
		const { isWindows, preserveMultipleSlashes } = this;
		let parts = this.#slashSplit(isWindows ? f.split("\\").join("/") : f);
		const normalize = this.#form;
		if (normalize) parts = parts.map((p) => p.normalize(normalize));
		lastSplit = {
			f,
			isWindows,
			preserveMultipleSlashes,
			normalize,
			parts
		};
		return lastSplit;
	}
	#levelTwoFileOptimize(file) {
		const parts = [...file];
		let didSomething = false;
		do {
			didSomething = false;
			if (!this.preserveMultipleSlashes) {
				for (let i = 1; i < parts.length - 1; i++) {
					const p = parts[i];
					if (i === 1 && p === "" && parts[0] === "") continue;
					if (p === "." || p === "") {
						didSomething = true;
						parts.splice(i, 1);
						i--;
					}
				}
				if (parts[0] === "." && parts.length === 2 && (parts[1] === "." || parts[1] === "")) {
					didSomething = true;
					parts.pop();
				}
			}
			const root = this.#rootIndex(parts) + 1;
			let dd = root;
			while (-1 !== (dd = parts.indexOf("..", dd + 1))) {
				const p = parts[dd - 1];
				if (p && p !== "." && p !== ".." && p !== "**") {
					didSomething = true;
					parts.splice(dd - 1, 2);
					dd = Math.max(dd - 2, root);
				}
			}
		} while (didSomething);
		return parts.length === 0 ? [""] : parts;
	}
	firstPhasePreProcess(globParts) {
		const { braceExpandMax = DEFAULT_BRACE_EXPAND_MAX } = this.options;
		let splitCells = 0;
		const maxSplitCells = 1e6;
		let didSomething = false;
		do {
			didSomething = false;
			for (let parts of globParts) {
				let gs = -1;
				while (-1 !== (gs = parts.indexOf("**", gs + 1))) {
					let gss = gs;
					while (parts[gss + 1] === "**") gss++;
					if (gss > gs) parts.splice(gs + 1, gss - gs);
					let next = parts[gs + 1];
					const p = parts[gs + 2];
					const p2 = parts[gs + 3];
					if (next !== "..") continue;
					if (!p || p === "." || p === ".." || !p2 || p2 === "." || p2 === "..") continue;
					const addedCells = parts.length - 1;
					if (globParts.length >= braceExpandMax || splitCells + addedCells > maxSplitCells) throw new RangeError(`optimizationLevel 2: too many patterns from '**/..'`);
					didSomething = true;
					parts.splice(gs, 1);
					const other = parts.slice(0);
					other[gs] = "**";
					splitCells += addedCells;
					globParts.push(other);
					gs--;
				}
				if (!this.preserveMultipleSlashes) {
					for (let i = 1; i < parts.length - 1; i++) {
						const p = parts[i];
						if (i === 1 && p === "" && parts[0] === "") continue;
						if (p === "." || p === "") {
							didSomething = true;
							parts.splice(i, 1);
							i--;
						}
					}
					if (parts[0] === "." && parts.length === 2 && (parts[1] === "." || parts[1] === "")) {
						didSomething = true;
						parts.pop();
					}
				}
				const root = this.#rootIndex(parts) + 1;
				let dd = root;
				while (-1 !== (dd = parts.indexOf("..", dd + 1))) {
					const p = parts[dd - 1];
					if (p && p !== "." && p !== ".." && p !== "**") {
						didSomething = true;
						const splin = dd === 1 && parts[dd + 1] === "**" ? ["."] : [];
						parts.splice(dd - 1, 2, ...splin);
						if (parts.length === 0) parts.push("");
						dd = Math.max(dd - 2, root);
					}
				}
			}
		} while (didSomething);
		return globParts;
	}
	secondPhasePreProcess(globParts) {
		const keys = /* @__PURE__ */ new Set();
		const rows = globParts.filter((parts) => {
			const key = parts.join("/");
			if (keys.has(key)) return false;
			keys.add(key);
			return true;
		});
		const stars = /* @__PURE__ */ new Map();
		for (const parts of rows) {
			const s = [];
			for (let i = 0; i < parts.length; i++) if (parts[i] === "*") s.push(i);
			if (s.length) stars.set(s.join(","), s);
		}
		if (!stars.size || rows.length * stars.size > 1e5) return rows;
		const { dot } = this.options;
		return rows.filter((parts) => {
			for (const s of stars.values()) {
				if (s[s.length - 1] >= parts.length) continue;
				const c = [...parts];
				let ok = true;
				let changed = false;
				for (const i of s) {
					const p = parts[i];
					if (p === "*") continue;
					if (!p || p === "**" || !dot && p.startsWith(".")) {
						ok = false;
						break;
					}
					c[i] = "*";
					changed = true;
				}
				if (ok && changed && keys.has(c.join("/"))) return false;
			}
			return true;
		});
	}
	parseNegate() {
		if (this.nonegate) return;
		const pattern = this.pattern;
		let negate = false;
		let negateOffset = 0;
		for (let i = 0; i < pattern.length && pattern.charAt(i) === "!"; i++) {
			negate = !negate;
			negateOffset++;
		}
		if (negateOffset) this.pattern = pattern.slice(negateOffset);
		this.negate = negate;
	}
	#matchRow(file, resolved, pattern, partial) {
		let fileStartIndex = 0;
		let patternStartIndex = 0;
		const fh = this.isWindows ? uncHost(resolved) : -1;
		const ph = fh === -1 ? -1 : uncHost(pattern);
		if (ph !== -1) {
			const host = pattern[ph];
			const share = pattern[ph + 1];
			if (typeof host !== "string" || typeof share !== "string") {
				fileStartIndex = fh;
				patternStartIndex = ph;
			} else if (resolved[fh].toLowerCase() === host.toLowerCase() && resolved[fh + 1].toLowerCase() === share.toLowerCase()) {
				fileStartIndex = fh + 2;
				patternStartIndex = ph + 2;
			}
		} else if (this.isWindows) {
			const fileDrive = typeof file[0] === "string" && /^[a-z]:$/i.test(file[0]);
			const fileUNC = !fileDrive && file[0] === "" && file[1] === "" && file[2] === "?" && /^[a-z]:$/i.test(file[3]);
			const patternDrive = typeof pattern[0] === "string" && /^[a-z]:$/i.test(pattern[0]);
			const patternUNC = !patternDrive && pattern[0] === "" && pattern[1] === "" && pattern[2] === "?" && typeof pattern[3] === "string" && /^[a-z]:$/i.test(pattern[3]);
			const fdi = fileUNC ? 3 : fileDrive ? 0 : void 0;
			const pdi = patternUNC ? 3 : patternDrive ? 0 : void 0;
			if (typeof fdi === "number" && typeof pdi === "number") {
				const [fd, pd] = [file[fdi], pattern[pdi]];
				if (fd.toLowerCase() === pd.toLowerCase()) {
					patternStartIndex = pdi + 1;
					fileStartIndex = fdi + 1;
				}
			}
		}
		file = resolved;
		if (pattern.includes(GLOBSTAR)) return this.#matchGlobstar(file, pattern, partial, fileStartIndex, patternStartIndex);
		return this.#matchOne(file, pattern, partial, fileStartIndex, patternStartIndex);
	}
	#matchGlobstar(file, pattern, partial, fileIndex, patternIndex) {
		const { head, body, tail, segments } = this.#getGlobstarParts(pattern, partial, patternIndex);
		if (head.length) {
			const headEnd = fileIndex + head.length;
			if (!this.#matchOne(file, head, partial, fileIndex, 0, headEnd)) return false;
			fileIndex += head.length;
			patternIndex += head.length;
		}
		let fileTailMatch = 0;
		if (tail.length) {
			if (tail.length + fileIndex > file.length) return false;
			let tailStart = file.length - tail.length;
			if (this.#matchOne(file, tail, partial, tailStart, 0)) fileTailMatch = tail.length;
			else {
				if (file[file.length - 1] !== "" || fileIndex + tail.length === file.length) return false;
				tailStart--;
				if (!this.#matchOne(file, tail, partial, tailStart, 0)) return false;
				fileTailMatch = tail.length + 1;
			}
		}
		if (!body.length) {
			let sawSome = !!fileTailMatch;
			for (let i = fileIndex; i < file.length - fileTailMatch; i++) {
				const f = String(file[i]);
				sawSome = true;
				if (f === "." || f === ".." || !this.options.dot && f.startsWith(".")) return false;
			}
			return partial || sawSome;
		}
		return !!this.#matchGlobStarBodySections(file, segments, file.length - fileTailMatch, fileIndex, 0, partial, 0, !!fileTailMatch, /* @__PURE__ */ new Set());
	}
	#getGlobstarParts(pattern, partial, patternIndex) {
		let byStart = this.#globstarParts.get(pattern);
		if (!byStart) {
			byStart = [];
			this.#globstarParts.set(pattern, byStart);
		}
		const key = patternIndex * 2 + (partial ? 1 : 0);
		const found = byStart[key];
		if (found) return found;
		const firstgs = pattern.indexOf(GLOBSTAR, patternIndex);
		const lastgs = pattern.lastIndexOf(GLOBSTAR);
		const head = pattern.slice(patternIndex, firstgs);
		const body = pattern.slice(firstgs + 1, partial ? void 0 : lastgs);
		const tail = partial ? [] : pattern.slice(lastgs + 1);
		const segments = [[[], 0]];
		let current = segments[0];
		let nonGsParts = 0;
		const nonGsPartsSums = [0];
		for (const b of body) if (b === GLOBSTAR) {
			nonGsPartsSums.push(nonGsParts);
			current = [[], 0];
			segments.push(current);
		} else {
			current[0].push(b);
			nonGsParts++;
		}
		segments.forEach((b, i) => {
			b[1] = nonGsParts - nonGsPartsSums[i];
		});
		const parts = {
			head,
			body,
			tail,
			segments
		};
		byStart[key] = parts;
		return parts;
	}
	#matchGlobStarBodySections(file, bodySegments, fileLength, fileIndex, bodyIndex, partial, globStarDepth, sawTail, tried) {
		const bs = bodySegments[bodyIndex];
		if (!bs) {
			if (partial) return fileIndex >= fileLength || fileIndex === fileLength - 1 && file[fileIndex] === "";
			for (let i = fileIndex; i < fileLength; i++) {
				sawTail = true;
				const f = file[i];
				if (f === "." || f === ".." || !this.options.dot && f.startsWith(".")) return false;
			}
			return sawTail;
		}
		const [body, need] = bs;
		const after = partial ? fileLength : fileLength - need;
		while (fileIndex <= after) {
			const key = bodyIndex * (file.length + 1) + fileIndex;
			if (tried.has(key)) return false;
			tried.add(key);
			if (this.#matchOne(file, body, partial, fileIndex, 0, fileIndex + body.length) && globStarDepth < this.maxGlobstarRecursion) {
				const sub = this.#matchGlobStarBodySections(file, bodySegments, fileLength, fileIndex + body.length, bodyIndex + 1, partial, globStarDepth + 1, sawTail, tried);
				if (sub !== false) return sub;
			}
			if (fileIndex === after) break;
			const f = file[fileIndex];
			if (f === "." || f === ".." || !this.options.dot && f.startsWith(".")) return false;
			fileIndex++;
		}
		return partial || null;
	}
	#matchOne(file, pattern, partial, fileIndex, patternIndex, fileEnd = file.length) {
		let fi;
		let pi;
		let pl;
		let fl;
		for (fi = fileIndex, pi = patternIndex, fl = Math.min(fileEnd, file.length), pl = pattern.length; fi < fl && pi < pl; fi++, pi++) {
			let p = pattern[pi];
			let f = file[fi];
			/* c8 ignore start */
			if (p === false || p === GLOBSTAR) return false;
			/* c8 ignore stop */
			if (!portionMatch(p, f)) return false;
		}
		if (fi === fl && pi === pl) return true;
		else if (fi === fl) return partial;
		else if (pi === pl) return fi === fl - 1 && file[fi] === "";
		else throw new Error("wtf?");
		/* c8 ignore stop */
	}
	braceExpand() {
		return braceExpand(this.pattern, this.options);
	}
	#expandBraces() {
		const { pattern } = this;
		if (this.options.nobrace) return this.braceExpand();
		let code = 57344;
		while (pattern.includes(String.fromCharCode(code))) if (++code > 63743) return this.braceExpand();
		const mark = String.fromCharCode(code);
		let found = false;
		const marked = pattern.replace(rangeRe, (m, lo, hi) => {
			const a = Number(lo);
			const b = Number(hi);
			if (!Number.isSafeInteger(a) || !Number.isSafeInteger(b) || Math.abs(a - b) + 1 < RANGE_MIN) return m;
			found = true;
			return `${mark}${lo}..${hi}${mark}`;
		});
		if (!found) return this.braceExpand();
		const set = braceExpand(marked, this.options);
		for (const p of set) for (const portion of p.split("/")) {
			const c = portion.indexOf("[");
			if (c !== -1 && c < portion.lastIndexOf(mark)) return this.braceExpand();
			if (!this.options.noext && inRepeatOrNegExt(portion, mark)) return this.braceExpand();
		}
		this.#rangeMark = mark;
		return set;
	}
	parse(pattern) {
		assertValidPattern(pattern);
		const options = this.options;
		if (pattern === "**") return GLOBSTAR;
		if (pattern === "") return "";
		const { nocase, nocaseMagicOnly, noext = false, dot, normalize } = options;
		const rangeMark = this.#rangeMark;
		const lit = rangeMark && pattern.includes(rangeMark) ? void 0 : literal(pattern, noext);
		if (lit !== void 0 && !(nocase && !nocaseMagicOnly && pattern.toUpperCase() !== pattern.toLowerCase())) return this.#norm(lit);
		if (this.#pending) return PENDING;
		let m = this.#matchers.get(pattern);
		if (!m) {
			if (!noext) assertValidExtglobs(pattern);
			m = new Matcher(pattern, {
				nocase,
				noext,
				dot,
				normalize,
				...rangeMark && { rangeMark }
			});
			this.#matchers.set(pattern, m);
		}
		return m;
	}
	#slashSplit(p) {
		if (this.preserveMultipleSlashes) return p.split("/");
		else if (this.isWindows && /^\/\/[^/]+/.test(p)) return ["", ...p.split(/\/+/)];
		else return p.split(/\/+/);
	}
	match(f, partial = this.partial) {
		if (this.comment) return false;
		if (this.empty) return f === "";
		if (f === "/" && partial) return true;
		const options = this.options;
		let split = this.#cachedSplit(f);
		if (!split) {
			if (!partial && !this.#form && (this.#endCheck || this.#literalCheck) && lastChecked !== f) {
				lastChecked = f;
				const can = this.#canMatch(f);
				if (can === "no") return options.flipNegate ? false : this.negate;
				if (can === "yes") return options.flipNegate ? true : !this.negate;
			}
			split = this.#split(f);
		}
		const ff = split.parts;
		const resolved = this.#level2 ? split.resolved ??= this.#levelTwoFileOptimize(ff) : ff;
		const set = this.set;
		let filename = ff[ff.length - 1];
		if (!filename) for (let i = ff.length - 2; !filename && i >= 0; i--) filename = ff[i];
		for (let r = 0; r < set.length; r++) {
			const pattern = set[r];
			const shape = partial ? void 0 : this.#shapes[r];
			if (shape === "base" ? portionMatch(pattern[0], filename) : shape ? this.#matchShape(resolved, pattern, shape) : options.matchBase && pattern.length === 1 ? this.#matchRow([filename], [filename], pattern, partial) : this.#matchRow(ff, resolved, pattern, partial)) {
				if (options.flipNegate) return true;
				return !this.negate;
			}
		}
		if (options.flipNegate) return false;
		return this.negate;
	}
	static defaults(def) {
		return minimatch.defaults(def).Minimatch;
	}
};
/* c8 ignore stop */
minimatch.Minimatch = Minimatch;
minimatch.escape = escape;
minimatch.unescape = unescape;

// src/configuration/select-files.ts
/** Bounds under which every pattern is fast: 20 groups in braces make a million patterns, and take a second. */
const globLimits = {
	characters: 1e3,
	patterns: 200,
	braces: 8
};
/** Whether a path (from the root of what is checked, with `/`) is judged: some include matches and no exclude does. */
function fileSelector(include, exclude) {
	const included = include.map(matcher);
	const excluded = exclude.map(matcher);
	return (path) => included.some((glob) => glob.match(path)) && !excluded.some((glob) => glob.match(path));
}
/** What is wrong with a glob pattern, as the end of a sentence; undefined where nothing is. */
function globProblem(pattern) {
	if (pattern.trim() === "") return "a pattern is empty";
	if (pattern.length > globLimits.characters) return `a pattern has more than ${globLimits.characters} characters`;
	if (pattern.split("{").length - 1 > globLimits.braces) return `a pattern has more than ${globLimits.braces} groups in braces`;
	if (pattern.startsWith("!")) return `"${pattern}" starts with "!", which excludes nothing here; use exclude`;
	if (pattern.startsWith("/") || pattern.startsWith("./")) return `"${pattern}" never matches; paths start at the root, without "/" or "./"`;
}
/** A name that starts with `.`, `!` or `#` is a name like any other; `/` parts paths on every system. */
function matcher(pattern) {
	return new Minimatch(pattern, {
		dot: true,
		nonegate: true,
		nocomment: true,
		platform: "linux"
	});
}

// src/command/call-error.ts
/** The call or the configuration is wrong: the command ends with status 2 and this message. */
var CallError = class extends Error {
	constructor(message) {
		super(message);
		this.name = "CallError";
	}
};

// src/command/call-values.ts
/** The values of a call's options, each checked where it is read. undefined: not given. */
var CallValues = class {
	#call;
	constructor(call) {
		this.#call = call;
	}
	get command() {
		return this.#call.command;
	}
	has(name) {
		return this.#call.values.has(name);
	}
	/** The last one given: a later option goes before an earlier one. */
	text(name) {
		return this.#call.values.get(name)?.at(-1);
	}
	texts(name) {
		return this.#call.values.get(name) ?? [];
	}
	word(name, allowed) {
		const text = this.text(name);
		return text === void 0 ? void 0 : allowedWord(name, text, allowed);
	}
	/** A whole number from 1 on. */
	count(name) {
		const text = this.text(name);
		if (text === void 0) return void 0;
		if (!/^[1-9]\d{0,8}$/.test(text)) throw new CallError(`--${name} cannot be ${JSON.stringify(text)}. Allowed: a whole number from 1 on.`);
		return Number(text);
	}
	profiles() {
		const words = this.#list("profile");
		if (words === void 0) return void 0;
		return [...new Set(words.map((word) => allowedWord("profile", word, profiles)))];
	}
	/** Minor version. */
	podSecurityVersion() {
		const text = this.text("pod-security-version");
		if (text === void 0) return void 0;
		const version = parsePodSecurityVersion(text);
		if (version !== void 0) return version;
		const allowed = `latest, or v1.0 to v1.${37}`;
		throw new CallError(`--pod-security-version cannot be ${JSON.stringify(text)}. Allowed: ${allowed}.`);
	}
	/** Rule ids of `--only` or `--skip`. */
	rules(name, rules) {
		const words = this.#list(name);
		for (const word of words ?? []) {
			const rule = rules.get(word);
			if (rule === void 0) throw new CallError(`--${name}: ${unknownRule(word, rules)}`);
			if (name === "skip" && rule.isMandatory) throw new CallError(`--skip: ${word} always runs: a document that cannot be read was not checked.`);
		}
		return words === void 0 ? void 0 : new Set(words);
	}
	globs(name) {
		const globs = this.texts(name);
		if (globs.length > globLimits.patterns) throw new CallError(`--${name} has more than ${globLimits.patterns} patterns.`);
		for (const glob of globs) {
			const problem = globProblem(glob);
			if (problem !== void 0) throw new CallError(`--${name}: ${problem}.`);
		}
		return globs.length === 0 ? void 0 : globs;
	}
	/** Comma-separated words of all occurrences. */
	#list(name) {
		if (!this.has(name)) return void 0;
		const trimmed = this.texts(name).flatMap((text) => text.split(",")).map((word) => word.trim()).filter((word) => word !== "");
		if (trimmed.length === 0) throw new CallError(`--${name} is empty.`);
		return trimmed;
	}
};
function allowedWord(name, text, allowed) {
	const found = allowed.find((word) => word === text);
	if (found !== void 0) return found;
	const near = didYouMean(text, allowed);
	throw new CallError(`--${name} cannot be ${JSON.stringify(text)}.${near} Allowed: ${allowed.join(", ")}.`);
}

// src/configuration/configuration.ts
const defaultInclude = [
	"**/*.yaml",
	"**/*.yml",
	"**/*.json"
];

// src/configuration/rule-signature.ts
const mandatory = /* @__PURE__ */ new Set(["unreadable-document"]);
function ruleSignatures(rules) {
	const signatures = /* @__PURE__ */ new Map();
	for (const { id, options = [] } of rules) signatures.set(id, {
		options,
		isMandatory: mandatory.has(id)
	});
	return signatures;
}

// src/findings/settings.ts
/** Which findings of a range are shown and gate (interfaces.md section 4). */
const scopes = [
	"introduced",
	"touched",
	"all"
];
const failLevels = [
	"error",
	"warning",
	"notice",
	"never"
];

// src/command/call-settings.ts
/** `apply` writes what its risk allows; a run that shows no fixes need not make any. */
function fixesFor(values) {
	if (values.has("no-fixes")) return "none";
	return (values.word("risk", ["safe", "all"]) ?? (values.command === "apply" ? "safe" : "all")) === "safe" ? "safe" : "all";
}
function readCallSettings(values, rules) {
	if (values.word("render", [
		"auto",
		"always",
		"never"
	]) === "always") throw new CallError("--render always is not in this version: it renders no chart yet.");
	return {
		profiles: values.profiles(),
		podSecurityVersion: values.podSecurityVersion(),
		failOn: values.word("fail-on", failLevels),
		scope: values.word("scope", scopes),
		only: values.rules("only", rules),
		skip: values.rules("skip", rules),
		timeout: values.count("timeout"),
		fixes: fixesFor(values)
	};
}
/** Command line before configuration before default. The time starts now. */
function mergeCallSettings(call, configuration, progress) {
	const end = call.timeout === void 0 ? Number.POSITIVE_INFINITY : performance.now() + call.timeout * 1e3;
	return {
		profiles: call.profiles ?? configuration.profile ?? ["guidance"],
		podSecurityVersion: call.podSecurityVersion ?? configuration.podSecurityVersion ?? 37,
		failOn: call.failOn ?? configuration.failOn ?? "error",
		scope: call.scope ?? "introduced",
		rules: configuration.rules,
		selinux: configuration.selinux,
		declared: configuration.workloads,
		namespaces: configuration.namespaces,
		external: configuration.external,
		only: call.only,
		skip: call.skip ?? /* @__PURE__ */ new Set(),
		fixes: call.fixes,
		isOver: () => {
			progress.beat("Checking");
			return performance.now() > end;
		}
	};
}

// src/command/exit-status.ts
/** Exit statuses (interfaces.md section 1). */
const exitStatus = {
	pass: 0,
	fail: 1,
	wrongCall: 2,
	incomplete: 3
};
function statusOf(verdict) {
	return exitStatus[verdict];
}

// src/command/progress.ts
/** Milliseconds before a run counts as long, and between two signs of life. */
const patience = 700;
const pause = 100;
/** One line on standard error that says that a long run lives; nothing where no terminal reads. */
var Progress = class {
	#terminal;
	#isOn;
	#start = performance.now();
	#last = 0;
	#isShown = false;
	constructor(terminal, isQuiet) {
		this.#terminal = terminal;
		this.#isOn = terminal.isErrorTerminal && !isQuiet;
	}
	/** To be called often. */
	beat(what) {
		if (!this.#isOn) return;
		const now = performance.now();
		if (now - this.#start < patience || now - this.#last < pause) return;
		this.#last = now;
		this.#isShown = true;
		this.#terminal.error(`\r\u001b[K${what} … ${Math.round((now - this.#start) / 1e3)} s`);
	}
	/** Removes the line. */
	end() {
		if (this.#isShown) this.#terminal.error("\r\x1B[K");
		this.#isShown = false;
	}
};

// src/inventory/external.ts
const nothingExternal = {
	namespaces: [],
	accounts: [],
	bindings: []
};

// src/configuration/configuration-tree.ts
/** Bounds that keep a hostile configuration from stalling the run; a real one has a few kilobytes. */
const configurationLimits = {
	characters: 262144,
	structure: 2e4,
	depth: 20
};
/** The tree of a configuration text; undefined where it is empty. Every mistake of the YAML itself goes to `problems`. */
function readConfigurationTree(text, file, problems) {
	const tooLarge = sizeProblem(text);
	if (tooLarge !== void 0) {
		problems.push({
			file,
			line: 1,
			column: 1,
			message: tooLarge
		});
		return;
	}
	const lines = new import_dist.LineCounter();
	const documents = (0, import_dist.parseAllDocuments)(text, {
		lineCounter: lines,
		uniqueKeys: false,
		prettyErrors: false
	});
	if ("empty" in documents) return void 0;
	const point = (offset) => {
		const { line, col } = lines.linePos(offset);
		return {
			line: Math.max(1, line),
			column: Math.max(1, col)
		};
	};
	const reader = new TreeReader(file, point, problems);
	const [first, second] = documents;
	for (const error of (first?.errors ?? []).slice(0, 5)) reader.problem(point(error.pos[0]), `Not valid YAML: ${sentence(error.message)}`);
	if (second !== void 0) reader.problem(point(second.range[0]), "The configuration is one YAML document, not several.");
	if (problems.length > 0 || !first?.contents) return void 0;
	return reader.read(first.contents);
}
function sizeProblem(text) {
	if (text.length > configurationLimits.characters) return `The configuration has more than ${configurationLimits.characters / 1024} kB.`;
	return (text.match(/[\n,[{]/g)?.length ?? 0) > configurationLimits.structure ? `The configuration has more than ${configurationLimits.structure} lines and entries.` : void 0;
}
function sentence(message) {
	const line = message.split("\n")[0]?.trim() ?? "";
	return line.endsWith(".") ? line : `${line}.`;
}
var TreeReader = class {
	#file;
	#point;
	#problems;
	constructor(file, point, problems) {
		this.#file = file;
		this.#point = point;
		this.#problems = problems;
	}
	problem(at, message) {
		this.#problems.push({
			file: this.#file,
			...at,
			message
		});
	}
	read(node, depth = 0) {
		const at = this.#point(node.range[0]);
		if (depth > configurationLimits.depth) {
			this.problem(at, "The configuration is nested too deeply.");
			return {
				kind: "scalar",
				at,
				value: null
			};
		}
		if ((0, import_dist.isMap)(node)) return {
			kind: "map",
			at,
			entries: this.#entries(node.items, depth)
		};
		if ((0, import_dist.isSeq)(node)) return {
			kind: "list",
			at,
			items: node.items.map((item) => this.read(item, depth + 1))
		};
		if ((0, import_dist.isAlias)(node)) {
			this.problem(at, "Anchors and aliases are not read in the configuration; write the value out.");
			return {
				kind: "scalar",
				at,
				value: null
			};
		}
		return {
			kind: "scalar",
			at,
			value: plainValue((0, import_dist.isScalar)(node) ? node.value : null)
		};
	}
	#entries(pairs, depth) {
		const entries = [];
		const seen = /* @__PURE__ */ new Set();
		for (const { key: keyNode, value } of pairs) {
			const at = this.#point(keyNode.range[0]);
			const key = (0, import_dist.isScalar)(keyNode) ? String(keyNode.value) : void 0;
			if (key === void 0) {
				this.problem(at, "A key must be a plain word.");
				continue;
			}
			if (seen.has(key)) this.problem(at, `The key "${key}" stands twice; only one can count.`);
			seen.add(key);
			entries.push({
				key,
				at,
				value: value === null ? {
					kind: "scalar",
					at,
					value: null
				} : this.read(value, depth + 1)
			});
		}
		return entries;
	}
};
function plainValue(value) {
	if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
	return value === null || value === void 0 ? null : String(value);
}

// src/configuration/globs.ts
/** A list of patterns, or one; mistakes go to the reader. */
function readGlobs(reader, node, where) {
	const items = node.kind === "scalar" && typeof node.value === "string" ? [node] : reader.items(node, where);
	if (items === void 0) return void 0;
	if (items.length > globLimits.patterns) return reader.problem(node.at, `${where} has more than ${globLimits.patterns} patterns.`);
	const globs = [];
	for (const item of items) {
		const glob = isUnset(item) ? reader.problem(item.at, `${where}: a pattern is empty.`) : reader.text(item, where);
		const wrong = glob === void 0 ? void 0 : globProblem(glob);
		if (wrong !== void 0) reader.problem(item.at, `${where}: ${wrong}.`);
		else if (glob !== void 0) globs.push(glob);
	}
	return globs;
}

// src/configuration/later-keys.ts
const tools = [
	"kube-linter",
	"checkov",
	"polaris",
	"kube-score",
	"terrascan",
	"datree"
];
const waiverKeys = [
	"rule",
	"file",
	"kind",
	"namespace",
	"name",
	"container",
	"reason",
	"until",
	"owner"
];
/** Documented keys that this version reads, checks and does not apply, each with what tells its mistakes. */
const checks = {
	helm: checkHelm,
	waivers: checkWaivers,
	"waivers-from": (reader, node) => reader.word(node, "waivers-from", ["base", "head"]),
	honour: (reader, node) => reader.items(node, "honour")?.forEach((item) => {
		reader.word(item, "honour", tools);
	})
};
const laterKeys = Object.keys(checks);
/** Tells what is wrong with such a key's value: unknown keys, missing ones, rules and dates. */
function checkLaterKey(reader, { key, value }, rules) {
	checks[key]?.(reader, value, rules);
}
function checkHelm(reader, node) {
	for (const item of reader.items(node, "helm") ?? []) {
		const entries = checkRow(reader, item, "helm", ["chart"], ["releases"]);
		for (const { value } of entries.filter((entry) => entry.key === "releases")) for (const release of reader.items(value, "helm.releases") ?? []) for (const entry of reader.entries(release, "a release of helm", [
			"name",
			"namespace",
			"values"
		])) if (entry.key === "values") reader.texts(entry.value, "helm.releases.values");
		else reader.text(entry.value, `helm.releases.${entry.key}`);
	}
}
function checkWaivers(reader, node, rules) {
	for (const item of reader.items(node, "waivers") ?? []) {
		const entries = reader.entries(item, "a waiver", waiverKeys);
		requireKeys(reader, item, "A waiver", entries, [
			"rule",
			"reason",
			"until"
		]);
		for (const { key, value } of entries) {
			const text = reader.text(value, `${key} of a waiver`);
			if (key === "rule" && text !== void 0 && !rules.has(text)) reader.problem(value.at, unknownRule(text, rules));
			if (key === "until" && text !== void 0 && !isDate(text)) reader.problem(value.at, `until cannot be ${quoted(text)}. Allowed: a date as in 2027-03-31.`);
		}
	}
}
/** A map in which the required keys are texts; optional ones are of any shape. */
function checkRow(reader, node, where, required, optional) {
	const entries = reader.entries(node, `an entry of ${where}`, [...required, ...optional]);
	requireKeys(reader, node, `An entry of ${where}`, entries, required);
	for (const { key, value } of entries) if (required.includes(key)) reader.text(value, `${where}.${key}`);
	return entries;
}
function requireKeys(reader, node, who, entries, required) {
	if (node.kind !== "map") return;
	const missing = required.filter((key) => !entries.some((entry) => entry.key === key));
	if (missing.length > 0) reader.problem(node.at, `${who} needs ${missing.join(", ")}.`);
}
/** Whether a text is a day of the calendar, `YYYY-MM-DD`. */
function isDate(text) {
	if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
	const date = /* @__PURE__ */ new Date(`${text}T00:00:00Z`);
	return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

// src/configuration/namespaces.ts
const nothingPlanned = {
	isSystem: () => false,
	plan: void 0
};
/** `namespaces: { system: [globs], plan: { namespace: [applications] } }`; mistakes go to the reader. */
function readNamespaces(reader, node) {
	let settings = nothingPlanned;
	for (const { key, value } of reader.entries(node, "namespaces", ["system", "plan"])) if (key === "system") {
		const isSystem = fileSelector(readGlobs(reader, value, "namespaces.system") ?? [], []);
		settings = {
			...settings,
			isSystem
		};
	} else {
		const plan = /* @__PURE__ */ new Map();
		for (const planned of reader.entries(value, "namespaces.plan")) plan.set(planned.key, reader.texts(planned.value, `namespaces.plan.${planned.key}`) ?? []);
		settings = {
			...settings,
			plan
		};
	}
	return settings;
}
/** `external: { namespaces, accounts, bindings }`: what lives outside the repository. */
function readExternal(reader, node) {
	let external = nothingExternal;
	for (const { key, value } of reader.entries(node, "external", [
		"namespaces",
		"accounts",
		"bindings"
	])) if (key === "namespaces") external = {
		...external,
		namespaces: reader.texts(value, "external.namespaces") ?? []
	};
	else if (key === "accounts") {
		const accounts = (reader.items(value, "external.accounts") ?? []).flatMap((item) => readAccount(reader, item, "external.accounts") ?? []);
		external = {
			...external,
			accounts
		};
	} else {
		const items = reader.items(value, "external.bindings") ?? [];
		external = {
			...external,
			bindings: items.flatMap((item) => readBinding(reader, item) ?? [])
		};
	}
	return external;
}
function readAccount(reader, node, where) {
	const entries = row(reader, node, where, ["namespace", "name"], []);
	const [namespace, name] = ["namespace", "name"].map((key) => textOf(reader, entries, key, where));
	return namespace === void 0 || name === void 0 ? void 0 : {
		namespace,
		name
	};
}
function readBinding(reader, node) {
	const where = "external.bindings";
	const entries = row(reader, node, where, ["account", "clusterRole"], ["namespace"]);
	const clusterRole = textOf(reader, entries, "clusterRole", where);
	const namespace = textOf(reader, entries, "namespace", where) ?? null;
	const owner = entries.find(({ key }) => key === "account");
	const account = owner === void 0 ? void 0 : readAccount(reader, owner.value, `${where}.account`);
	return account === void 0 || clusterRole === void 0 ? void 0 : {
		account,
		clusterRole,
		namespace
	};
}
function row(reader, node, where, required, optional) {
	const entries = reader.entries(node, `an entry of ${where}`, [...required, ...optional]);
	requireKeys(reader, node, `An entry of ${where}`, entries, required);
	return entries;
}
function textOf(reader, entries, key, where) {
	const entry = entries.find((found) => found.key === key);
	return entry === void 0 ? void 0 : reader.text(entry.value, `${where}.${key}`);
}

// src/configuration/workloads.ts
const keys$1 = [
	"apiVersion",
	"kind",
	"podSpec"
];
const stepPattern = /^[A-Za-z_][\w-]*$/;
/** `workloads`: kinds of the user's own whose pod spec stands at a path of keys (`spec.worker.podTemplate.spec`). */
function readWorkloads(reader, node) {
	const declared = /* @__PURE__ */ new Map();
	for (const item of reader.items(node, "workloads") ?? []) {
		const entries = reader.entries(item, "an entry of workloads", keys$1);
		requireKeys(reader, item, "An entry of workloads", entries, keys$1);
		const texts = new Map(entries.map(({ key, value }) => [key, reader.text(value, `workloads.${key}`)]));
		const [apiVersion, kind, podSpec] = keys$1.map((key) => texts.get(key));
		if (apiVersion === void 0 || kind === void 0 || podSpec === void 0) continue;
		const path = podSpec.split(".");
		const problem = problemOf(apiVersion, kind, podSpec, declared);
		if (problem !== void 0) reader.problem(item.at, problem);
		else declared.set(`${apiVersion} ${kind}`, path);
	}
	return declared;
}
function problemOf(apiVersion, kind, podSpec, declared) {
	if (!/^(?:[a-z0-9.-]+\/)?v\w+$/.test(apiVersion)) return `workloads.apiVersion cannot be ${quoted(apiVersion)}. Allowed: a group and a version as in example.com/v1.`;
	if (!podSpec.split(".").every((step) => stepPattern.test(step))) return `workloads.podSpec cannot be ${quoted(podSpec)}. Allowed: keys with dots between, as in spec.template.spec.`;
	const name = `${kind} of ${apiVersion}`;
	if (workloadKind(groupOf(apiVersion), kind) !== void 0) return `workloads: ${quoted(name)} is known already; the place of its pods cannot be changed. Remove the entry.`;
	if (kindsWithoutPods.has(kind)) return `workloads: ${quoted(name)} has no pod. Remove the entry.`;
	if (declared.has(`${apiVersion} ${kind}`)) return `workloads: ${quoted(name)} is declared twice.`;
}

// src/configuration/parse-configuration.ts
/** The configuration of a repository without a file. */
const emptyConfiguration = {
	file: null,
	profile: void 0,
	podSecurityVersion: void 0,
	failOn: void 0,
	include: void 0,
	exclude: void 0,
	selinux: false,
	rules: /* @__PURE__ */ new Map(),
	workloads: /* @__PURE__ */ new Map(),
	namespaces: nothingPlanned,
	external: nothingExternal
};
const keys = [...[
	"profile",
	"pod-security-version",
	"fail-on",
	"include",
	"exclude",
	"selinux",
	"rules",
	"workloads",
	"namespaces",
	"external"
], ...laterKeys];
/**
* Reads the text of `.github/kube-privilege-review.yaml`. All mistakes are told at once, in the order of the text, each
* with what is allowed instead.
*
* @param file its path, for messages
*/
function parseConfiguration(text, file, rules) {
	const problems = [];
	const tree = readConfigurationTree(text, file, problems);
	const reader = new ValueReader(file, problems);
	const notYet = [];
	let configuration = {
		...emptyConfiguration,
		file
	};
	for (const entry of tree === void 0 ? [] : reader.entries(tree, "the configuration", keys)) if (laterKeys.includes(entry.key)) {
		checkLaterKey(reader, entry, rules);
		if (isUnset(entry.value)) continue;
		notYet.push({
			file,
			line: entry.at.line,
			message: `"${entry.key}" is read and not applied in this version.`
		});
	} else configuration = {
		...configuration,
		...readKey(reader, entry, rules)
	};
	if (problems.length === 0) return {
		kind: "configuration",
		configuration,
		notYet
	};
	return {
		kind: "problems",
		problems: problems.toSorted((a, b) => a.line - b.line || a.column - b.column)
	};
}
function readKey(reader, { key, value }, rules) {
	switch (key) {
		case "profile": return { profile: readProfiles(reader, value) };
		case "pod-security-version": return { podSecurityVersion: readVersion(reader, value) };
		case "fail-on": return { failOn: reader.word(value, "fail-on", failLevels) };
		case "include": return { include: readGlobs(reader, value, "include") };
		case "exclude": return { exclude: readGlobs(reader, value, "exclude") };
		case "selinux": return { selinux: reader.flag(value, "selinux") ?? false };
		case "namespaces": return { namespaces: readNamespaces(reader, value) };
		case "external": return { external: readExternal(reader, value) };
		case "workloads": return { workloads: readWorkloads(reader, value) };
		default: return { rules: readRuleSettings(reader, value, rules) };
	}
}
function readProfiles(reader, node) {
	if (node.kind !== "list") {
		const profile = reader.word(node, "profile", profiles);
		return profile === void 0 ? void 0 : [profile];
	}
	if (node.items.length === 0) return reader.problem(node.at, `profile is empty. Allowed: ${profiles.join(", ")}.`);
	const chosen = node.items.map((item) => {
		if (isUnset(item)) return reader.problem(item.at, `A profile is empty. Allowed: ${profiles.join(", ")}.`);
		return reader.word(item, "profile", profiles);
	});
	return [...new Set(chosen.filter((profile) => profile !== void 0))];
}
function readVersion(reader, node) {
	const text = reader.text(node, "pod-security-version");
	if (text === void 0) return void 0;
	const allowed = `latest, or v1.0 to v1.${37}`;
	return parsePodSecurityVersion(text) ?? reader.problem(node.at, `pod-security-version cannot be ${JSON.stringify(text)}. Allowed: ${allowed}.`);
}

// src/process/heap.ts
/** UTF-16 units of text up to which the heap is left as Node makes it. */
const usual = 16777216;
let read = 0;
let isFitted = false;
/**
* Keeps the heap small where much text is read: its part for young objects stays small, and the other part is cleaned
* when it has grown by half, where Node would let it grow fourfold. 20,000 files with their fixes then take 630 MB in
* place of 1,110, for a tenth more time (scripts/bench.ts). Less text is left to Node's own way, which is faster.
*
* @param size UTF-16 units of a text that was just read; the sum of all decides
*/
function keepHeapSmall(size) {
	read += size;
	if (isFitted || read <= usual) return;
	isFitted = true;
	setFlagsFromString("--max-semi-space-size=8");
	setFlagsFromString("--semi-space-growth-factor=1");
	setFlagsFromString("--heap-growing-percent=50");
}

// src/command/walk-files.ts
/** Bytes above which a file is not read. */
const largest = 67108864;
/** Folders that hold no manifest of the person's own. */
const skipped = /* @__PURE__ */ new Set([".git", "node_modules"]);
/**
* Files below the given paths, sorted by path, each once. git's ignore rules are not consulted and symbolic links are
* not followed.
*
* @param folder absolute path of the current folder
*/
function walkFiles(given, folder) {
	const found = /* @__PURE__ */ new Map();
	for (const name of given) {
		const location = isAbsolute(name) ? name : join(folder, name);
		const path = pathFrom(folder, location);
		const stats = statsOf(name, location);
		if (stats.isDirectory()) {
			const isInside = path !== ".." && !path.startsWith("../") && !isAbsolute(path);
			for (const file of below(location, path, isInside ? path : "")) if (!found.has(file.path)) found.set(file.path, file);
		} else found.set(path, {
			path,
			globPath: path,
			location,
			isNamed: true,
			kind: kindOf(stats)
		});
	}
	return [...found.values()].sort((a, b) => a.path < b.path ? -1 : a.path > b.path ? 1 : 0);
}
/** The file's content, or why it cannot be read. */
function readWalked(file) {
	const { path, location } = file;
	const refused = (code, reason) => ({
		kind: "refused",
		path,
		code,
		reason
	});
	switch (file.kind) {
		case "symbolic link": return refused("symbolic-link", "It is a symbolic link; links are not followed. Check the file it names.");
		case "special file": return refused("special-file", "It is not a regular file.");
		case "unreadable folder": return refused("unreadable", "The folder cannot be listed.");
	}
	try {
		const size = lstatSync(location).size;
		if (size > largest) return refused("too-large", `It has ${Math.ceil(size / 1024 / 1024)} MB; files over ${largest / 1024 / 1024} MB are not read.`);
		const content = readFileSync(location);
		keepHeapSmall(content.length);
		return {
			kind: "text",
			path,
			text: content.toString("utf8"),
			validUtf8: isUtf8(content)
		};
	} catch (error) {
		return refused("unreadable", `It cannot be read (${errorCode(error)}).`);
	}
}
function* below(location, path, globPath) {
	const entries = listFolder(location);
	if (entries === void 0) {
		yield {
			path,
			globPath,
			location,
			isNamed: true,
			kind: "unreadable folder"
		};
		return;
	}
	for (const entry of entries) {
		const child = {
			location: join(location, entry.name),
			path: path === "" ? entry.name : `${path}/${entry.name}`,
			globPath: globPath === "" ? entry.name : `${globPath}/${entry.name}`
		};
		if (!entry.isDirectory()) yield {
			...child,
			isNamed: false,
			kind: kindOf(entry)
		};
		else if (!skipped.has(entry.name)) yield* below(child.location, child.path, child.globPath);
	}
}
function listFolder(location) {
	try {
		return readdirSync(location, { withFileTypes: true });
	} catch {
		return;
	}
}
function statsOf(name, location) {
	try {
		return lstatSync(location);
	} catch (error) {
		const why = errorCode(error) === "ENOENT" ? "does not exist" : `cannot be read (${errorCode(error)})`;
		throw new CallError(`The path ${JSON.stringify(name)} ${why}.`);
	}
}
function kindOf(stats) {
	if (stats.isSymbolicLink()) return "symbolic link";
	return stats.isFile() ? "file" : "special file";
}
function pathFrom(folder, location) {
	const path = relative(folder, location);
	return sep === "/" ? path : path.replaceAll(sep, "/");
}
/** `ENOENT` and the like, of an error of node:fs. */
function errorCode(error) {
	return error instanceof Error && "code" in error ? String(error.code) : String(error);
}

// src/command/read-configuration.ts
const defaultConfigurationFile = ".github/kube-privilege-review.yaml";
/**
* The configuration on disk.
*
* @param named the file that the call names; undefined: the default one, which need not exist
*/
function readConfigurationFile(folder, named, rules) {
	const file = named ?? ".github/kube-privilege-review.yaml";
	try {
		return readConfigurationText(readFileSync(resolve(folder, file), "utf8"), file, rules);
	} catch (error) {
		if (error instanceof CallError) throw error;
		const code = errorCode(error);
		const isAbsent = code === "ENOENT" || code === "ENOTDIR";
		if (named === void 0 && isAbsent) return {
			configuration: emptyConfiguration,
			notes: []
		};
		throw new CallError(`The configuration ${JSON.stringify(file)} ${isAbsent ? "does not exist" : `cannot be read (${code})`}.`);
	}
}
/** @param file how messages call it */
function readConfigurationText(text, file, rules) {
	const parsed = parseConfiguration(text, file, rules);
	if (parsed.kind === "problems") {
		const problems = parsed.problems.map((problem) => `${problem.file}:${problem.line}:${problem.column}: ${problem.message}`);
		throw new CallError(problems.join("\n"));
	}
	const notes = parsed.notYet.map((note) => `${note.file}:${note.line}: ${note.message}`);
	return {
		configuration: parsed.configuration,
		notes
	};
}

// src/change/context.ts
/** Bytes above which a file beside the judged ones is not read. */
const contextBytes = 8388608;
const manifest = /\.(?:ya?ml|json)$/i;
const source = /(?:^|\/)(?:kustomization\.ya?ml|Kustomization|Chart\.yaml)$/;
const kind = /\bkind\b/;
/** Whether a file beside the judged ones may matter by its name. Templates of a chart are no manifests. */
function mayBeContext(path, charts) {
	if (source.test(path)) return true;
	return manifest.test(path) && !isTemplate(path, charts);
}
/** Whether its text may hold an object that says more about a judged one: an account, a binding, a workload beside it. */
function isContext(path, text) {
	return source.test(path) || kind.test(text);
}
/** Folders that hold a Chart.yaml, with `/` at the end; `` for the root. */
function chartFolders(paths) {
	const folders = /* @__PURE__ */ new Set();
	for (const path of paths) if (path === "Chart.yaml" || path.endsWith("/Chart.yaml")) folders.add(path.slice(0, -10));
	return folders;
}
function isTemplate(path, charts) {
	let at = path.startsWith("templates/") ? 0 : path.indexOf("/templates/") + 1;
	while (at > 0 || at === 0 && path.startsWith("templates/")) {
		if (charts.has(path.slice(0, at))) return true;
		const next = path.indexOf("/templates/", at);
		if (next < 0) return false;
		at = next + 1;
	}
	return false;
}

// src/command/read-tree.ts
/** The files of the given paths as the core judges them, and what stands beside them. */
function readTree$1(request) {
	const walked = walkFiles(request.paths, request.folder);
	const beside = walkFiles(request.context, request.folder);
	const isSelected = fileSelector(request.include, request.exclude);
	const isJudged = (file) => file.isNamed || isSelected(file.globPath);
	const judged = walked.filter(isJudged);
	const judgedPaths = new Set(judged.map(({ path }) => path));
	const paths = new Set([...walked, ...beside].map(({ path }) => path));
	const others = new Map([...walked, ...beside].map((file) => [file.path, file]));
	const isExcluded = fileSelector(request.exclude, []);
	for (const { path, globPath } of [...others.values()]) if (judgedPaths.has(path) || isExcluded(globPath)) others.delete(path);
	return {
		judged: judged.map(readWalked),
		context: readContext([...others.values()], paths),
		paths
	};
}
function readContext(files, paths) {
	const charts = chartFolders(paths);
	const read = [];
	for (const file of files) {
		if (file.kind !== "file" || !mayBeContext(file.path, charts)) continue;
		const input = readWalked(file);
		if (input.kind !== "text" || input.text.length > 8388608) continue;
		if (isContext(input.path, input.text)) read.push(input);
	}
	return read;
}

// src/plan/finding-group.ts
/** Groups findings by where they are cured: one that is cured at the pod's level is told with the pod. */
function groupFindings(findings, fixes) {
	const fixById = new Map(fixes.map((fix) => [fix.id, fix]));
	const groups = /* @__PURE__ */ new Map();
	for (const finding of findings) {
		const key = groupKey(finding, finding.fix === null ? void 0 : fixById.get(finding.fix));
		const group = groups.get(key);
		if (group === void 0) groups.set(key, [finding]);
		else group.push(finding);
	}
	return [...groups.values()].map((group) => toGroup(group, fixById));
}
/** Two groups told together, because their suggestions would touch. */
function mergeGroups(a, b) {
	return {
		file: a.file,
		findings: [...a.findings, ...b.findings].sort(byWeight),
		fixes: [.../* @__PURE__ */ new Set([...a.fixes, ...b.fixes])]
	};
}
/** Negative where `a` is told before `b`. */
function byWeight(a, b) {
	return compareSeverity(a.severity, b.severity) || Number(a.isAbsence) - Number(b.isAbsence) || a.place.line - b.place.line || a.place.column - b.place.column;
}
function toGroup(findings, fixById) {
	const sorted = [...findings].sort(byWeight);
	const fixes = /* @__PURE__ */ new Set();
	for (const { fix } of sorted) {
		const found = fix === null ? void 0 : fixById.get(fix);
		if (found !== void 0) fixes.add(found);
	}
	return {
		file: sorted[0]?.place.file ?? "",
		findings: sorted,
		fixes: [...fixes]
	};
}
function groupKey(finding, fix) {
	const { resource, place, cause } = finding;
	if (cause !== null) return JSON.stringify([
		place.file,
		finding.document,
		cause.kind,
		cause.namespace,
		cause.name,
		""
	]);
	const container = fix === void 0 ? finding.container : fix.container;
	const owner = container === null ? "" : `${container.type} ${container.name}`;
	if (resource === null) return JSON.stringify([
		place.file,
		finding.document,
		"text",
		finding.rule
	]);
	return JSON.stringify([
		place.file,
		finding.document,
		resource.kind,
		resource.namespace,
		resource.name,
		owner
	]);
}

// src/plan/line-edit.ts
/** The lines that an edit touches, grown to whole lines. */
function editedLines(source, edit) {
	const { start, end } = edit.span;
	const first = Math.min(source.lineAt(start), source.lineCount);
	const last = end > start && source.lineStart(source.lineAt(end)) === end ? source.lineAt(end) - 1 : source.lineAt(end);
	return {
		first,
		last: Math.min(Math.max(first, last), source.lineCount)
	};
}
/**
* The edits as one replacement of whole lines, from the first to the last that they touch; undefined where a suggestion
* cannot say it: at a last line without a terminator, in CRLF text, or where a single empty line would be left (it looks
* like nothing).
*/
function toLineEdit(source, edits) {
	const { range, old, text } = replaceLines(source, edits);
	if (edits.length === 0 || !old.endsWith("\n") || text === old || text.includes("\r")) return void 0;
	if (text === "") return {
		range,
		lines: []
	};
	if (!text.endsWith("\n") || text === "\n") return void 0;
	return {
		range,
		lines: text.slice(0, -1).split("\n")
	};
}
/** The same to be read by a person, for whom line ends look alike. */
function toReadableEdit(source, edits) {
	const { range, text } = replaceLines(source, edits);
	return {
		range,
		lines: text === "" ? [] : text.replace(/\r?\n$/, "").split(/\r?\n/)
	};
}
function replaceLines(source, edits) {
	const ranges = edits.map((edit) => editedLines(source, edit));
	const first = Math.min(...ranges.map((range) => range.first));
	const last = Math.max(...ranges.map((range) => range.last));
	const start = source.lineStart(first);
	const old = source.text.slice(start, source.lineStart(last + 1));
	const shifted = edits.map((edit) => ({
		...edit,
		span: {
			start: edit.span.start - start,
			end: edit.span.end - start
		}
	}));
	return {
		range: {
			first,
			last
		},
		old,
		text: applyEdits(old, shifted)
	};
}
/** Number of old lines inside the range that no edit touches. */
function surplusLines(source, edits, range) {
	const touched = /* @__PURE__ */ new Set();
	for (const edit of edits) {
		const lines = editedLines(source, edit);
		for (let line = lines.first; line <= lines.last; line += 1) touched.add(line);
	}
	return range.last - range.first + 1 - touched.size;
}
const confidential = /(?:^|[\s{,"'-])(?:value|args|command|data|stringData|binaryData|annotations)["']?\s*:/;
/** Whether one of the lines may hold a value that must not be repeated in a comment. */
function isConfidential(lines) {
	return lines.some((line) => confidential.test(line));
}

// src/report/code-frame.ts
/**
* A place's first line with its range underlined, cut to `width` columns around the range: one line of JSON may hold a
* megabyte.
*/
function codeFrame(source, place, width) {
	const text = source.line(place.line);
	const start = Math.min(Math.max(0, place.column - 1), text.length);
	const end = place.endLine === place.line ? Math.min(Math.max(start, place.endColumn - 1), text.length) : text.length;
	const from = start < width - 20 ? 0 : start - 20;
	const to = Math.min(text.length, from + width);
	const lead = `${from > 0 ? "…" : ""}${visibleText(text.slice(from, start))}`;
	const marked = visibleText(text.slice(start, Math.min(end, to)));
	const rest = `${visibleText(text.slice(Math.min(end, to), to))}${to < text.length ? "…" : ""}`;
	const count = Math.max(1, displayWidth(marked));
	return {
		line: `${lead}${marked}${rest}`.trimEnd(),
		marks: `${" ".repeat(displayWidth(lead))}${"─".repeat(count)}`
	};
}

// src/report/fix-preview.ts
/** What a fix does to the lines of its file, with one line of context; parts far from each other come one by one. */
function previewFix(source, fix) {
	const starts = fix.edits.map((edit) => edit.span.start);
	const ends = fix.edits.map((edit) => edit.span.end);
	const first = Math.max(1, source.lineAt(Math.min(...starts)) - 2);
	const start = source.lineStart(first);
	const end = source.lineStart(source.lineAt(Math.max(...ends)) + 3);
	const before = source.text.slice(start, end);
	const edits = fix.edits.map((edit) => ({
		...edit,
		span: {
			start: edit.span.start - start,
			end: edit.span.end - start
		}
	}));
	return fileHunks(before, applyEdits(before, edits), 1).map((hunk) => numbered(hunk.lines, hunk.oldStart + first - 1));
}
function numbered(lines, oldStart) {
	let next = oldStart;
	return lines.flatMap((line) => {
		const sign = line[0];
		if (sign !== " " && sign !== "-" && sign !== "+") return [];
		const number = sign === "+" ? null : next;
		if (sign !== "+") next += 1;
		return [{
			sign,
			number,
			text: line.slice(1)
		}];
	});
}

// src/report/group-block.ts
/** Everything about one container, pod or object: a frame a place, what is found there, and the fix as a diff. */
function groupBlock(group, options) {
	const { paint } = options;
	const gutter = gutterWidth(group, options);
	const bar = `${" ".repeat(gutter)} ${paint("frame", "│")}`;
	const places = findingsByPlace(group.findings);
	const first = places[0]?.[0]?.place;
	const position = first === void 0 ? group.file : `${first.file}:${first.line}:${first.column}`;
	const fresh = places.flat().find(({ rule }) => !options.explained.has(rule))?.rule;
	const lines = [paint("strong", visibleText(ownerText(group.findings))), `${" ".repeat(gutter)} ${paint("frame", "╭─")} ${visibleText(position)}`];
	for (const findings of places) {
		lines.push(bar, ...frameLines(findings, gutter, options));
		for (const finding of findings) lines.push(...findingLines(finding, options).map((line) => `${bar} ${line}`));
	}
	for (const fix of group.fixes) lines.push(bar, ...fixLines$1(fix, group, gutter, options));
	const end = `${" ".repeat(gutter)} ${paint("frame", "╰─")}`;
	if (fresh === void 0) lines.push(end);
	else lines.push(bar, `${end} ${paint("quiet", `more: ${tool.name} rules ${fresh}`)}`);
	return lines;
}
/** `Deployment api in shop, container app`. */
function ownerText(findings) {
	const resource = findings[0]?.resource ?? null;
	if (resource === null) return "Text that cannot be read";
	const name = resource.name === null ? "" : ` ${resource.name}`;
	const namespace = resource.namespace === null ? "" : ` in ${resource.namespace}`;
	return `${resource.kind}${name}${namespace}${containerText(findings)}`;
}
function containerText(findings) {
	const names = /* @__PURE__ */ new Set();
	for (const { container } of findings) {
		if (container === null) return "";
		names.add(`${container.type === "regular" ? "" : `${container.type} `}container ${container.name}`);
	}
	const [name] = names;
	return names.size === 1 ? `, ${name}` : "";
}
/** Findings of one place together, places in the order of the text. */
function findingsByPlace(findings) {
	const places = /* @__PURE__ */ new Map();
	for (const finding of findings) {
		const { file, line, column } = finding.place;
		const key = JSON.stringify([
			file,
			line,
			column
		]);
		const known = places.get(key);
		if (known === void 0) places.set(key, [finding]);
		else known.push(finding);
	}
	const position = (group) => group[0]?.place ?? {
		line: 0,
		column: 0
	};
	return [...places.values()].sort((a, b) => position(a).line - position(b).line || position(a).column - position(b).column);
}
function frameLines(findings, gutter, { paint, width, source }) {
	const [finding] = findings;
	if (finding === void 0) return [];
	const number = paint("frame", String(finding.place.line).padStart(gutter));
	const bar = paint("frame", "│");
	const text = source(finding.place.file);
	if (findings.some(({ secret }) => secret)) return [`${number} ${bar} ${paint("quiet", "(not shown: the line may hold a secret)")}`];
	if (text === void 0) return [];
	const { line, marks } = codeFrame(text, finding.place, width - gutter - 6);
	return [`${number} ${bar}   ${line}`, `${" ".repeat(gutter)} ${bar}   ${paint(finding.severity, marks)}`];
}
function findingLines(finding, { paint, width, explained }) {
	const { message, rule, severity } = finding;
	const label = `${severity}[${rule}]:`;
	const existing = finding.status === "existing" ? " (it stood there before)" : "";
	const [first = "", ...rest] = wrapText(`${label} ${visibleText(message.what)}${existing}`, width - 10);
	const lines = [`${paint(severity, first.slice(0, label.length))}${first.slice(label.length)}`, ...rest.map(indent)];
	const parts = explained.has(rule) ? finding.fix === null ? [message.todo] : [] : [message.why, message.todo];
	explained.add(rule);
	const quiet = wrapText(visibleText(parts.join(" ")), width - 10);
	lines.push(...quiet.map((line) => indent(paint("quiet", line))));
	if (finding.fix === null && finding.fixRefusal !== null) {
		const refusal = wrapText(visibleText(`No fix: ${finding.fixRefusal}`), width - 10);
		lines.push(...refusal.map((line) => indent(paint("quiet", line))));
	}
	return lines;
}
function indent(line) {
	return `  ${line}`;
}
function fixLines$1(fix, group, gutter, options) {
	const { paint, width } = options;
	const pad = " ".repeat(gutter);
	const bar = `${pad} ${paint("frame", "│")}`;
	const risk = fix.risk === "safe" ? paint("good", "fix (safe)") : paint("warning", "fix (may break something)");
	const lines = [`${pad} ${paint("frame", "├─")} ${risk}: ${visibleText(fix.title)}`];
	const text = options.source(fix.edits[0]?.file ?? "");
	if (group.findings.some(({ secret }) => secret)) lines.push(`${bar} ${paint("quiet", "(not shown: its lines may hold a secret; apply writes it)")}`);
	else if (text !== void 0) previewFix(text, fix).forEach((part, index) => {
		if (index > 0) lines.push(`${pad} ${paint("frame", "┆")}`);
		lines.push(...part.map((line) => previewLine(line, gutter, options)));
	});
	for (const caution of fix.cautions) {
		const [first = "", ...rest] = wrapText(visibleText(caution), width - gutter - 6);
		lines.push(`${bar} ${paint("warning", "!")} ${first}`, ...rest.map((line) => `${bar}   ${line}`));
	}
	return lines;
}
function previewLine({ sign, number, text }, gutter, { paint, width }) {
	const room = width - gutter - 6;
	const safe = sign === " " && isConfidential([text]) ? "(not shown)" : visibleText(text.length > room ? `${text.slice(0, room)}…` : text).trimEnd();
	const shown = sign === "-" ? paint("removed", `- ${safe}`) : sign === "+" ? paint("added", `+ ${safe}`) : `  ${safe}`;
	return `${paint("frame", (number === null ? "" : String(number)).padStart(gutter))} ${paint("frame", "│")} ${shown}`.trimEnd();
}
/** Columns of the largest line number that the block shows. */
function gutterWidth(group, options) {
	const lines = group.findings.map(({ place }) => place.line);
	for (const fix of group.fixes) {
		const end = fix.edits.at(-1);
		const text = options.source(end?.file ?? "");
		if (end !== void 0 && text !== void 0) lines.push(Math.min(text.lineCount, text.lineAt(end.span.end) + 1));
	}
	return String(Math.max(1, ...lines)).length;
}

// src/report/pretty.ts
/** Findings in scope for a reader at a terminal, then what was not checked, then one line for the whole run. */
function renderPretty(judgement, options) {
	const paint = paintWith(options.color);
	const sources = /* @__PURE__ */ new Map();
	const source = (file) => {
		const known = sources.get(file);
		const text = judgement.texts.get(file);
		if (known !== void 0 || text === void 0) return known;
		const read = new SourceText(file, text);
		sources.set(file, read);
		return read;
	};
	const shown = judgement.inScope.filter(({ waiver }) => waiver === null);
	const { groups, left } = limitGroups(groupFindings(shown, judgement.fixes), options.maxFindings);
	const explained = /* @__PURE__ */ new Set();
	const width = Math.max(60, options.width);
	const blocks = groups.map((group) => groupBlock(group, {
		paint,
		width,
		source,
		explained
	}));
	const more = left === 0 ? [] : [[paint("quiet", `${plural(left, "more finding")} not shown (--max-findings).`)]];
	return `${[
		...blocks,
		...more,
		fixedLines(judgement, paint),
		coverageLines(judgement, paint)
	].filter((lines) => lines.length > 0).map((lines) => `${lines.join("\n")}\n\n`).join("")}${summaryLine(judgement, paint)}\n`;
}
/** The first groups with at most `most` findings together (the first group always whole), and how many are left. */
function limitGroups(groups, most) {
	const within = [];
	let count = 0;
	let left = 0;
	for (const group of groups) if (left === 0 && (count === 0 || count + group.findings.length <= most)) {
		within.push(group);
		count += group.findings.length;
	} else left += group.findings.length;
	return {
		groups: within,
		left
	};
}

// src/plan/privilege-text.ts
/** Changes of one workload or container as a sentence; names stand in backticks. */
function privilegeSentence(changes, verb) {
	const first = changes[0];
	if (first === void 0) return "";
	const { resource, container } = first;
	const name = resource.name ?? resource.kind;
	const whose = `\`${resource.namespace === null ? name : `${resource.namespace}/${name}`}\``;
	const type = container === null || container.type === "regular" ? "" : `${container.type} `;
	return `${container === null ? whose : `${whose} ${type}container \`${container.name}\``} ${verb} ${listed(changes.map(({ phrase }) => phrase))}.`;
}
function listed(phrases) {
	const last = phrases.at(-1) ?? "";
	return phrases.length < 2 ? last : `${phrases.slice(0, -1).join(", ")} and ${last}`;
}

// src/report/report.ts
/** The public report, schema 1 (interfaces.md section 2). The order of keys is part of it. */
function report(judgement) {
	const { mode, base, head, profiles, podSecurityVersion, verdict } = judgement;
	return {
		schema: "kube-privilege-review/report@1",
		tool: {
			name: tool.name,
			version: tool.version
		},
		scope: {
			mode,
			base,
			head
		},
		profiles,
		podSecurityVersion: podSecurityVersionText(podSecurityVersion),
		verdict,
		findings: judgement.findings.map(reportedFinding),
		fixes: judgement.fixes.map(reportedFix),
		fixed: judgement.fixed.map(reportedFinding),
		privileges: {
			gained: judgement.privileges.gained.map((change) => reportedPrivilege(change, "gains")),
			dropped: judgement.privileges.dropped.map((change) => reportedPrivilege(change, "drops"))
		},
		namespaces: [],
		plan: {},
		coverage: reportedCoverage(judgement.coverage, judgement.failures),
		waivers: {
			used: [],
			unused: [],
			expired: [],
			expiring: [],
			added: []
		}
	};
}
/** UTF-16 units of a part of the text, about. */
const partSize = 524288;
/** The same text part by part: a report of many findings is never held whole. */
function* jsonParts(judgement) {
	let part = "";
	for (const line of jsonLines(judgement)) {
		part += line;
		if (part.length < partSize) continue;
		yield part;
		part = "";
	}
	yield part;
}
function* jsonLines(judgement) {
	const frame = report({
		...judgement,
		findings: [],
		fixes: [],
		fixed: []
	});
	const lists = {
		findings: () => mapped(judgement.findings, reportedFinding),
		fixes: () => mapped(judgement.fixes, reportedFix),
		fixed: () => mapped(judgement.fixed, reportedFinding)
	};
	let before = "{";
	for (const [key, value] of Object.entries(frame)) {
		yield `${before}\n  ${JSON.stringify(key)}: `;
		before = ",";
		const list = lists[key]?.() ?? (Array.isArray(value) ? value : void 0);
		if (list === void 0) yield JSON.stringify(value);
		else yield* listLines(list);
	}
	yield "\n}\n";
}
function* mapped(items, map) {
	for (const item of items) yield map(item);
}
function* listLines(list) {
	let before = "[\n";
	for (const item of list) {
		yield `${before}    ${JSON.stringify(item)}`;
		before = ",\n";
	}
	yield before === "[\n" ? "[]" : "\n  ]";
}
function reportedFinding(finding) {
	const { place, resource, container } = finding;
	return {
		rule: finding.rule,
		severity: finding.severity,
		outcome: finding.outcome,
		profiles: finding.profiles,
		control: finding.control,
		message: messageText(finding.message),
		file: place.file,
		line: place.line,
		column: place.column,
		endLine: place.endLine,
		endColumn: place.endColumn,
		document: finding.document,
		resource: resource === null ? null : {
			apiVersion: resource.apiVersion,
			kind: resource.kind,
			namespace: resource.namespace,
			name: resource.name
		},
		container: container === null ? null : {
			name: container.name,
			type: container.type
		},
		path: finding.path,
		status: finding.status,
		fingerprint: finding.fingerprint,
		origin: finding.origin,
		waiver: finding.waiver,
		fix: finding.fix,
		fixRefusal: finding.fixRefusal
	};
}
function reportedPrivilege(change, verb) {
	const { resource, container, what, before, after, place } = change;
	const { apiVersion, kind, namespace, name } = resource;
	return {
		resource: {
			apiVersion,
			kind,
			namespace,
			name
		},
		container: container === null ? null : {
			name: container.name,
			type: container.type
		},
		account: null,
		what,
		before,
		after,
		sentence: privilegeSentence([change], verb),
		file: place.file,
		line: place.line
	};
}
function reportedFix({ id, title, risk, cautions, cures, edits }) {
	return {
		id,
		title,
		risk,
		cautions,
		cures,
		edits: edits.map(reportedEdit)
	};
}
function reportedEdit({ file, place, text }) {
	return {
		file,
		start: {
			line: place.line,
			column: place.column
		},
		end: {
			line: place.endLine,
			column: place.endColumn
		},
		text
	};
}
/** A rule that failed leaves a file unchecked, so it is told where all that was not checked is. */
function reportedCoverage(coverage, failures) {
	const { files, documents, workloads, rendered, unread } = coverage;
	const failed = failures.map(({ rule, file, reason }) => ({
		file,
		line: 1,
		code: "rule-failed",
		reason: `${rule}: ${reason}`
	}));
	return {
		files,
		documents,
		workloads,
		rendered: rendered.map(({ root, renderer, version, release, status, reason }) => ({
			root,
			renderer,
			version,
			release,
			status,
			reason
		})),
		unread: [...unread, ...failed].map(reportedUnread)
	};
}
function reportedUnread({ file, line, code, reason }) {
	return {
		file,
		line,
		code,
		reason
	};
}

// src/command/terminal.ts
const colorModes = [
	"auto",
	"always",
	"never"
];
/**
* Whether the output has colours. The option goes before the environment: NO_COLOR (no-color.org), then FORCE_COLOR,
* then whether a terminal reads. The log of GitHub Actions shows colours and is no terminal.
*/
function wantsColor(mode, { environment, isTerminal }) {
	if (mode !== "auto") return mode === "always";
	if (environment.NO_COLOR) return false;
	const forced = environment.FORCE_COLOR;
	if (forced !== void 0) return forced !== "0" && forced !== "false";
	if (environment.GITHUB_ACTIONS === "true") return true;
	return isTerminal && environment.TERM !== "dumb";
}
/** Width of lines: the terminal's, within what is good to read. */
function lineWidth({ columns }) {
	return Math.min(Math.max(columns ?? 100, 60), 120);
}
/** A line for people on standard error. */
function tellNote(terminal, text) {
	terminal.error(`${visibleText(text)}\n`);
}
/** Writes a result to a file, part by part. */
function writeResult(file, parts) {
	let descriptor;
	try {
		descriptor = openSync(file, "w");
		for (const part of parts) writeFileSync(descriptor, part);
	} catch (error) {
		throw new CallError(`--output ${JSON.stringify(file)} cannot be written (${errorCode(error)}).`);
	} finally {
		if (descriptor !== void 0) closeSync(descriptor);
	}
}
/** The process' own streams. A reader that went away (`| head`) ends nothing: the status still tells. */
function processTerminal() {
	for (const stream of [process.stdout, process.stderr]) stream.on("error", (error) => {
		if (errorCode(error) !== "EPIPE") throw error;
	});
	return {
		isTerminal: process.stdout.isTTY === true,
		isErrorTerminal: process.stderr.isTTY === true,
		columns: process.stdout.columns,
		environment: process.env,
		out: (text) => void process.stdout.write(text),
		error: (text) => void process.stderr.write(text)
	};
}

// src/command/tell-result.ts
const formats = [
	"pretty",
	"json",
	"patch"
];
const laterFormats = [
	"sarif",
	"markdown",
	"html",
	"github"
];
function readTelling(values, terminal, folder) {
	const format = values.word("format", [...formats, ...laterFormats]) ?? "pretty";
	const known = formats.find((name) => name === format);
	if (known === void 0) throw new CallError(`--format ${format} is not in this version. Allowed: ${formats.join(", ")}.`);
	const named = values.text("output");
	const output = named === void 0 ? void 0 : resolve(folder, named);
	if (output !== void 0) checkOutput(output);
	const mode = values.word("color", colorModes) ?? "auto";
	return {
		format: known,
		output,
		color: output !== void 0 && mode === "auto" ? false : wantsColor(mode, terminal),
		maxFindings: values.count("max-findings") ?? Number.POSITIVE_INFINITY,
		isQuiet: values.has("quiet")
	};
}
/** Told before the work rather than after it. */
function checkOutput(output) {
	if (statSync(output, { throwIfNoEntry: false })?.isDirectory()) throw new CallError(`--output ${JSON.stringify(output)} is a folder. Give a file.`);
}
/** Writes the result; what could not be checked is told whatever else is silent. */
function tellResult(judgement, telling, terminal) {
	const parts = render(judgement, telling, terminal);
	const isForPeople = telling.format === "pretty";
	if (telling.output !== void 0) writeResult(telling.output, parts);
	else if (!isForPeople || !telling.isQuiet) for (const part of parts) terminal.out(part);
	if (isForPeople && telling.output === void 0 && !telling.isQuiet) return;
	for (const reason of judgement.incomplete) tellNote(terminal, `incomplete ${reason}`);
	if (!telling.isQuiet) terminal.error(`${summaryLine(judgement, paintWith(false))}\n`);
}
function render(judgement, { format, color, maxFindings }, terminal) {
	switch (format) {
		case "pretty": return [renderPretty(judgement, {
			color,
			maxFindings,
			width: lineWidth(terminal)
		})];
		case "json": return jsonParts(judgement);
		case "patch": return [renderPatch(judgement)];
	}
}

// src/command/check.ts
/** Judges files and folders as they are on disk. */
function check(call, folder, terminal) {
	const values = new CallValues(call);
	const telling = readTelling(values, terminal, folder);
	const progress = new Progress(terminal, telling.isQuiet);
	const { tree, settings } = openPaths(call, folder, terminal, progress);
	const judgement = judgePaths(tree, settings);
	progress.end();
	tellResult(judgement, telling, terminal);
	return statusOf(judgement.verdict);
}
function openPaths(call, folder, terminal, progress) {
	const values = new CallValues(call);
	const signatures = ruleSignatures(rules$2);
	const callSettings = readCallSettings(values, signatures);
	const include = values.globs("include");
	const exclude = values.globs("exclude");
	const { configuration, notes } = readConfigurationFile(folder, values.text("config"), signatures);
	if (!values.has("quiet")) for (const note of notes) tellNote(terminal, `note ${note}`);
	const settings = mergeCallSettings(callSettings, configuration, progress);
	return {
		tree: readTree$1({
			folder,
			paths: call.positionals.length === 0 ? ["."] : call.positionals,
			context: values.texts("context"),
			include: include ?? configuration.include ?? defaultInclude,
			exclude: exclude ?? configuration.exclude ?? []
		}),
		settings
	};
}

// src/command/write-file.ts
/**
* Replaces a file's text at once: a reader sees the old text or the new one, and a crash leaves the old one. The mode
* is kept. Gives why it was not done, or undefined.
*
* @param judged the text that the change was made for; another text on disk is left alone
*/
function replaceText(location, judged, text) {
	const temporary = join(dirname(location), `.${basename(location)}.${randomUUID()}`);
	try {
		if (readFileSync(location, "utf8") !== judged) return "it changed on disk meanwhile";
		const { mode } = statSync(location);
		const file = openSync(temporary, "wx", mode);
		try {
			writeSync(file, text);
			fsyncSync(file);
		} finally {
			closeSync(file);
		}
		chmodSync(temporary, mode);
		renameSync(temporary, location);
		return;
	} catch (error) {
		rmSync(temporary, { force: true });
		return `it cannot be written (${errorCode(error)})`;
	}
}

// src/command/apply.ts
/** Writes fixes to disk, says what it did and what it left and why, and judges what is there now. */
function apply(call, folder, terminal) {
	const values = new CallValues(call);
	const risk = values.word("risk", ["safe", "all"]) ?? "safe";
	const paint = paintWith(wantsColor(values.word("color", colorModes) ?? "auto", terminal));
	const progress = new Progress(terminal, values.has("quiet"));
	const before = openPaths(call, folder, terminal, progress);
	const judgement = judgePaths(before.tree, before.settings);
	progress.end();
	const wanted = judgement.fixes;
	const failures = writeFixes(judgement, wanted, folder);
	const written = wanted.filter((fix) => !failures.has(fix.edits[0]?.file ?? ""));
	const after = written.length === 0 ? judgement : judgeAgain(call, folder, terminal, progress);
	if (!values.has("quiet")) {
		const lines = [...fixLines(written, paint), ...leftLines(judgement, risk, failures, paint)];
		for (const line of lines) terminal.out(`${line}\n`);
		if (lines.length > 0) terminal.out("\n");
		const files = new Set(written.map(({ edits }) => edits[0]?.file)).size;
		terminal.out(`${plural(written.length, "fix").replace("fixs", "fixes")} written in ${plural(files, "file")}. Now: `);
		terminal.out(`${summaryLine(after, paint)}\n`);
	}
	for (const [file, reason] of failures) terminal.error(`${visibleText(`${file} was not changed: ${reason}`)}\n`);
	if (failures.size > 0 && after.verdict !== "fail") return exitStatus.incomplete;
	return statusOf(after.verdict);
}
function judgeAgain(call, folder, terminal, progress) {
	const { tree, settings } = openPaths(call, folder, {
		...terminal,
		error: () => {}
	}, progress);
	return judgePaths(tree, settings);
}
/** Why files were not changed, by path. */
function writeFixes(judgement, fixes, folder) {
	const failures = /* @__PURE__ */ new Map();
	for (const [file, edits] of editsByFile(fixes)) {
		const text = judgement.texts.get(file);
		const reason = text === void 0 ? "its text is not known" : replaceText(resolve(folder, file), text, applyEdits(text, edits));
		if (reason !== void 0) failures.set(file, reason);
	}
	return failures;
}
/** Findings that no fix was made for, each with the reason. */
function leftLines(judgement, risk, failures, paint) {
	const unfixed = judgement.findings.filter(({ fix, waiver }) => fix === null && waiver === null);
	const refused = unfixed.map(({ rule, place, fixRefusal }) => {
		const reason = fixRefusal ?? "this rule has no fix";
		return `${paint("notice", "no fix")} ${visibleText(`${place.file}:${place.line} ${rule}: ${reason}`)}`;
	});
	const hint = risk === "safe" && unfixed.some(({ fixRefusal }) => fixRefusal === "the fix may break something") ? [paint("quiet", "Fixes that are left may break something; --risk all writes them too.")] : [];
	return failures.size > 0 ? refused : [...refused, ...hint];
}
function fixLines(fixes, paint) {
	return fixes.flatMap((fix) => {
		const place = fix.edits[0]?.place;
		const position = place === void 0 ? "" : `${place.file}:${place.line} `;
		return [`${paint("good", "fixed")} ${visibleText(`${position}${fix.title}`)}`, ...fix.cautions.map((caution) => `  ${paint("warning", "!")} ${visibleText(caution)}`)];
	});
}

// src/command/options.ts
/** What a call names: a command of this program. */
const commands = [
	"check",
	"review",
	"apply",
	"rules"
];
const judging = [
	"check",
	"review",
	"apply"
];
const telling = ["check", "review"];
/** Every option, in the order of the help. */
const optionRows = [
	{
		name: "profile",
		value: "LIST",
		commands: judging,
		help: "profiles: guidance (default), baseline, restricted"
	},
	{
		name: "pod-security-version",
		value: "V",
		commands: judging,
		help: "of the Pod Security Standards: latest (default) or v1.N"
	},
	{
		name: "fail-on",
		value: "LEVEL",
		commands: telling,
		help: "level that gives status 1: error (default), warning, notice, never"
	},
	{
		name: "scope",
		value: "SCOPE",
		commands: ["review"],
		help: "what is shown and gates: introduced (default), touched, all"
	},
	{
		name: "only",
		value: "RULES",
		commands: judging,
		help: "run these rules only, with commas"
	},
	{
		name: "skip",
		value: "RULES",
		commands: judging,
		help: "leave these rules out, with commas"
	},
	{
		name: "include",
		value: "GLOB",
		commands: judging,
		help: "files to judge; may be given several times"
	},
	{
		name: "exclude",
		value: "GLOB",
		commands: judging,
		help: "files to leave out; may be given several times"
	},
	{
		name: "context",
		value: "DIR",
		commands: ["check", "apply"],
		help: "folder whose files are read and not judged"
	},
	{
		name: "repo",
		value: "DIR",
		commands: ["review"],
		help: "git repository (default: the current folder)"
	},
	{
		name: "config",
		value: "FILE",
		commands: judging,
		help: "configuration (default: .github/kube-privilege-review.yaml)"
	},
	{
		name: "risk",
		value: "RISK",
		commands: ["apply"],
		help: "fixes to write: safe (default, changes no running pod) or all"
	},
	{
		name: "no-fixes",
		commands: telling,
		help: "make no fixes: findings only, in less time"
	},
	{
		name: "format",
		value: "FORMAT",
		commands: telling,
		help: "pretty (default), json or patch"
	},
	{
		name: "output",
		short: "o",
		value: "FILE",
		commands: telling,
		help: "write the result to a file"
	},
	{
		name: "max-findings",
		value: "N",
		commands: telling,
		help: "show at most N findings (pretty only)"
	},
	{
		name: "render",
		value: "MODE",
		commands: telling,
		help: "charts and kustomizations: auto (default) or never"
	},
	{
		name: "timeout",
		value: "SECONDS",
		commands: telling,
		help: "list what is left after that time as not checked"
	},
	{
		name: "color",
		value: "WHEN",
		commands: [...judging, "rules"],
		help: "auto (default), always or never"
	},
	{
		name: "quiet",
		short: "q",
		commands: judging,
		help: "print no notes and nothing for people; the status tells"
	},
	{
		name: "help",
		short: "h",
		commands: [...commands],
		help: "show help"
	},
	{
		name: "version",
		commands: [...commands],
		help: "show the version"
	}
];

// src/command/help.ts
const usages = {
	check: {
		usage: "check [options] [path...]",
		about: "Judges Kubernetes manifests on disk. Folders are searched; by default the current one."
	},
	review: {
		usage: "review [options] [base[...head]]",
		about: "Judges what a git range changes, as the action does for a pull request. Without a range:\neverything since the default branch was left, up to the files on disk."
	},
	apply: {
		usage: "apply [options] [path...]",
		about: "Writes fixes to disk. By default only those that change no running pod."
	},
	rules: {
		usage: "rules [id]",
		about: "Lists the rules, or explains one."
	}
};
const statuses = `Exit status:
  0  nothing at or above --fail-on
  1  findings at or above --fail-on
  2  the call or the configuration is wrong
  3  incomplete: something could not be checked`;
/** Help for a command, or for the program. */
function helpText(command) {
	return command === void 0 ? programHelp() : commandHelp(command);
}
function programHelp() {
	const rows = Object.values(usages).map(({ usage, about }) => [usage.replace("[options] ", ""), about.split(/(?<=\.)\s/)[0]?.replace(/\n/g, " ") ?? ""]);
	return `${tool.name} ${tool.version}
Judges Kubernetes manifests for container privilege and proposes fixes.

Usage: ${tool.name} <command> [options]

Commands:
${table(rows)}

Examples:
  ${tool.name} check deploy/
  ${tool.name} check --profile restricted --format json --output report.json
  ${tool.name} review origin/main...HEAD
  ${tool.name} apply --only privilege-escalation --risk all deploy/
  ${tool.name} rules host-path

${statuses}

"${tool.name} <command> --help" shows a command's options.
`;
}
function commandHelp(command) {
	const { usage, about } = usages[command];
	const rows = optionRows.filter((row) => row.commands.includes(command)).map(optionRow);
	const closing = command === "rules" ? "" : `\n${statuses}\n`;
	return `${about}\n\nUsage: ${tool.name} ${usage}\n\nOptions:\n${table(rows)}\n${closing}`;
}
function optionRow({ name, short, value, help }) {
	return [`${short === void 0 ? "    " : `-${short}, `}--${name}${value === void 0 ? "" : ` ${value}`}`, help];
}
function table(rows) {
	const width = Math.max(...rows.map(([name]) => name.length));
	return rows.map(([name, text]) => `  ${name.padEnd(width)}  ${text}`).join("\n");
}

// src/command/parse-call.ts
/** Sorts the words after the program's name; an unknown option or command is a CallError with what is near. */
function parseCall(words) {
	const { tokens } = parseArgs({
		args: [...words],
		options: Object.fromEntries(optionRows.map(optionType)),
		strict: false,
		allowPositionals: true,
		tokens: true
	});
	const positionals = [];
	const values = /* @__PURE__ */ new Map();
	for (const token of tokens) {
		if (token.kind === "positional") positionals.push(token.value);
		if (token.kind !== "option") continue;
		const row = optionRows.find(({ name }) => name === token.name);
		if (row === void 0) throw new CallError(unknownOption(token.rawName));
		const value = optionValue(row, token.rawName, token.value, token.inlineValue === true);
		values.set(row.name, [...values.get(row.name) ?? [], value]);
	}
	const isHelp = positionals[0] === "help";
	if (isHelp) values.set("help", [""]);
	const [first, ...rest] = isHelp ? positionals.slice(1) : positionals;
	const command = first === void 0 ? void 0 : knownCommand(first);
	if (command !== void 0) checkOptions(command, values);
	return {
		command,
		positionals: rest,
		values
	};
}
function optionType({ name, short, value }) {
	const type = value === void 0 ? "boolean" : "string";
	return [name, short === void 0 ? { type } : {
		type,
		short
	}];
}
function optionValue(row, rawName, value, isInline) {
	if (row.value === void 0) {
		if (value !== void 0) throw new CallError(`${rawName} takes no value.`);
		return "";
	}
	if (value === void 0 || value === "" || !isInline && value.startsWith("-")) throw new CallError(`${rawName} needs a value: ${row.help}.`);
	return value;
}
function unknownOption(rawName) {
	const names = optionRows.map(({ name }) => `--${name}`);
	return `Unknown option ${JSON.stringify(rawName)}.${didYouMean(rawName, names)} --help lists them.`;
}
function knownCommand(word) {
	const command = commands.find((name) => name === word);
	if (command !== void 0) return command;
	const list = `Commands: ${commands.join(", ")}.`;
	const path = /[./\\]/.test(word) ? " To check files and folders, write: kube-privilege-review check <path>." : "";
	throw new CallError(`Unknown command ${JSON.stringify(word)}.${didYouMean(word, commands)} ${list}${path}`);
}
function checkOptions(command, values) {
	for (const name of values.keys()) {
		const row = optionRows.find((option) => option.name === name);
		if (row !== void 0 && !row.commands.includes(command)) throw new CallError(`--${name} is not an option of "${command}" (only of ${row.commands.join(", ")}).`);
	}
}

// src/change/read-blobs.ts
/** Bytes that one call of git gives at most, so that a large tree never stands in memory at once. */
const bytesAtOnce = 67108864;
/**
* Reads blobs by id and hands each over as it comes; ids that git does not have are left out. `sizes` in bytes decide
* how many are read at once.
*/
async function readBlobs(git, blobs, take) {
	let start = 0;
	while (start < blobs.length) {
		let end = start;
		let bytes = 0;
		while (end < blobs.length && (end === start || bytes + (blobs[end]?.size ?? 0) <= bytesAtOnce)) {
			bytes += blobs[end]?.size ?? 0;
			end += 1;
		}
		const ids = blobs.slice(start, end).map((blob) => blob.id);
		splitBatch(await git.run([
			"cat-file",
			"--batch",
			"--buffer"
		], `${ids.join("\n")}\n`), take);
		start = end;
	}
}
/** Source of the form: git-cat-file(1), "BATCH OUTPUT": `<id> SP <type> SP <size> LF <contents> LF`. */
function splitBatch(output, take) {
	let at = 0;
	while (at < output.length) {
		const lineEnd = output.indexOf(10, at);
		if (lineEnd < 0) return;
		const [id = "", type = "", size = ""] = output.toString("utf8", at, lineEnd).split(" ");
		at = lineEnd + 1;
		if (type === "missing" || size === "") continue;
		const end = at + Number(size);
		if (type === "blob") take(id, output.subarray(at, end));
		at = end + 1;
	}
}

// src/change/read-files.ts
/** Bytes above which a judged file is refused. */
const judgedBytes = 67108864;
/**
* The contents of files by blob id, kept for the second tree: most files are the same in both. Links and submodules
* are never followed.
*/
var FileReader = class {
	#git;
	#texts = /* @__PURE__ */ new Map();
	constructor(git) {
		this.#git = git;
	}
	/** Reads files, in order. `keep` says by path and text what is worth keeping. */
	async read(files, limit, keep) {
		await this.#load(files.filter((file) => refusal(file, limit) === void 0));
		const result = [];
		for (const file of files) {
			const input = this.#input(file, limit);
			if (input.kind === "refused" || keep(input.path, input.text)) result.push(input);
		}
		return result;
	}
	async #load(files) {
		const missing = /* @__PURE__ */ new Map();
		for (const { id, size } of files) if (!this.#texts.has(id)) missing.set(id, size ?? 0);
		const blobs = [...missing].map(([id, size]) => ({
			id,
			size
		}));
		await readBlobs(this.#git, blobs, (id, content) => {
			keepHeapSmall(content.length);
			this.#texts.set(id, {
				text: content.toString("utf8"),
				validUtf8: isUtf8(content)
			});
		});
	}
	#input(file, limit) {
		const { path } = file;
		const refused = refusal(file, limit);
		if (refused !== void 0) return {
			kind: "refused",
			path,
			...refused
		};
		const read = this.#texts.get(file.id);
		if (read === void 0) return {
			kind: "refused",
			path,
			code: "missing-blob",
			reason: `git does not have its content (${file.id}).`
		};
		return {
			kind: "text",
			path,
			...read
		};
	}
};
function refusal(file, limit) {
	if (file.mode === "120000") return {
		code: "symbolic-link",
		reason: "It is a symbolic link; links are not followed. Check the file it names."
	};
	if (file.mode === "160000") return {
		code: "submodule",
		reason: "It is a submodule; its repository is not read."
	};
	if ((file.size ?? 0) <= limit) return void 0;
	return {
		code: "too-large",
		reason: `It has ${Math.ceil((file.size ?? 0) / 1024 / 1024)} MB; files over ${limit / 1024 / 1024} MB are not read.`
	};
}

// src/diff/parse-patch.ts
const header = /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/;
/**
* The hunks of one file's unified diff: git's own output, or the `patch` of GitHub's list of files (the same without
* the header lines). Lines are counted by the numbers of the hunk's header, so text that looks like a header is text.
*/
function parsePatch(patch) {
	const hunks = [];
	const lines = patch.split("\n");
	let at = 0;
	while (at < lines.length) {
		const match = header.exec(lines[at] ?? "");
		at += 1;
		if (match === null) continue;
		const parsed = parseHunk(lines, at, match);
		hunks.push({ lines: parsed.lines });
		at = parsed.next;
	}
	return hunks;
}
function parseHunk(lines, start, match) {
	const count = (text) => text === void 0 ? 1 : Number(text);
	const rest = {
		old: count(match[2]),
		new: count(match[4])
	};
	const next = {
		old: Number(match[1]),
		new: Number(match[3])
	};
	const found = [];
	let at = start;
	while (at < lines.length && (rest.old > 0 || rest.new > 0)) {
		const line = parseLine(lines[at] ?? "", next);
		at += 1;
		if (line === void 0) continue;
		found.push(line);
		if (line.kind !== "added") rest.old -= 1;
		if (line.kind !== "deleted") rest.new -= 1;
	}
	return {
		lines: found,
		next: at
	};
}
function parseLine(text, next) {
	switch (text.charAt(0)) {
		case "+": return {
			kind: "added",
			new: next.new++
		};
		case "-": return {
			kind: "deleted",
			old: next.old++
		};
		case "\\": return;
		default: return {
			kind: "context",
			old: next.old++,
			new: next.new++
		};
	}
}

// src/change/read-hunks.ts
/** Programs of git that run at once. */
const atOnce = 8;
/** The blob of an empty file, for files that one side does not have. Its id depends on the repository's hash. */
const empty = [
	"hash-object",
	"-w",
	"-t",
	"blob",
	"--stdin"
];
const flags = [
	"-U3",
	"--inter-hunk-context=0",
	"--text",
	"--no-ext-diff",
	"--no-textconv",
	"--no-color",
	"--no-relative",
	"--diff-algorithm=default",
	"--indent-heuristic"
];
/**
* The hunks of changed files, by path at head, as git finds them: GitHub's own, but for hard cases. Blobs are compared
* by id, so neither names nor attributes of the change have a say.
*/
async function readHunks(git, changes) {
	const hunks = /* @__PURE__ */ new Map();
	const waiting = changes.filter(({ head }) => head?.mode.startsWith("100") === true);
	const emptyId = waiting.some(({ base }) => base === void 0) ? await git.line(empty, "") : "";
	const work = async () => {
		for (let change = waiting.pop(); change !== void 0; change = waiting.pop()) {
			const { base, head } = change;
			if (head === void 0 || base?.id === head.id) continue;
			const old = base?.mode.startsWith("100") === true ? base.id : emptyId;
			const patch = await git.run([
				"diff",
				...flags,
				old === "" ? await git.line(empty, "") : old,
				head.id,
				"--"
			]);
			hunks.set(head.path, parsePatch(patch.toString("utf8")));
		}
	};
	await Promise.all(Array.from({ length: atOnce }, work));
	return hunks;
}

// src/change/changed-file.ts
/**
* What differs between two trees, by blob: no attribute, size or number of files can hide anything. A rename is named
* as git (and GitHub) finds it, half of the lines alike.
*/
async function listChanges(git, base, head) {
	const fields = (await git.run([
		"diff-tree",
		...[
			"-r",
			"-z",
			"--raw",
			"-M",
			"--full-index",
			"--no-ext-diff",
			"--ignore-submodules=none"
		],
		base,
		head,
		"--"
	])).toString("utf8").split("\0");
	const changes = [];
	let at = 0;
	while (at + 1 < fields.length) {
		const [baseMode = "", headMode = "", baseId = "", headId = "", status = ""] = (fields[at] ?? "").slice(1).split(" ");
		const isPair = status.startsWith("R") || status.startsWith("C");
		const basePath = fields[at + 1] ?? "";
		const headPath = isPair ? fields[at + 2] ?? "" : basePath;
		at += isPair ? 3 : 2;
		changes.push({
			base: status === "A" ? void 0 : {
				path: basePath,
				mode: baseMode,
				id: baseId
			},
			head: status === "D" ? void 0 : {
				path: headPath,
				mode: headMode,
				id: headId
			}
		});
	}
	return changes;
}

// src/change/selection.ts
/** Globs match whole paths from the root of the repository. */
function selector(selection) {
	const isSelected = fileSelector(selection.include, selection.exclude);
	const isExcluded = fileSelector(selection.exclude, []);
	const isInFolder = (path) => selection.folder === "" || path.startsWith(`${selection.folder}/`);
	return {
		isExcluded,
		isJudged: (path) => isInFolder(path) && isSelected(path)
	};
}

// src/change/tree-entry.ts
/** Every file of a tree (or those at one path), in git's order. */
async function listTree(git, tree, path) {
	const at = path === void 0 ? [] : ["--", path];
	const output = await git.run([
		"--literal-pathspecs",
		"ls-tree",
		"-r",
		"-z",
		"-l",
		"--full-tree",
		tree,
		...at
	]);
	const entries = [];
	for (const line of output.toString("utf8").split("\0")) {
		const tab = line.indexOf("	");
		if (tab < 0) continue;
		const [mode = "", , id = "", size = "-"] = line.slice(0, tab).split(/ +/);
		entries.push({
			path: line.slice(tab + 1),
			mode,
			id,
			size: size === "-" ? void 0 : Number(size)
		});
	}
	return entries;
}

// src/change/read-range.ts
/** Reads what changed between two trees: both sides of the judged files, and what stands beside them. */
async function readRange(git, ends, selection) {
	const select = selector(selection);
	const [changes, baseEntries, headEntries] = await Promise.all([
		listChanges(git, ends.base, ends.head),
		listTree(git, ends.base),
		listTree(git, ends.head)
	]);
	const judged = changes.filter(({ base, head }) => head !== void 0 && select.isJudged(head.path) || base !== void 0 && select.isJudged(base.path));
	const basePaths = judged.flatMap(({ base }) => base === void 0 ? [] : [base.path]);
	const headPaths = judged.flatMap(({ head }) => head === void 0 || !select.isJudged(head.path) ? [] : [head.path]);
	const reader = new FileReader(git);
	const large = ends.oversized.filter((file) => select.isJudged(file.path));
	const head = await readTree(reader, [...headEntries, ...large], [...headPaths, ...large.map((f) => f.path)], select);
	return {
		range: {
			base: await readTree(reader, baseEntries, basePaths, select),
			head,
			renames: renames(judged),
			baseCommit: ends.base,
			headCommit: ends.headCommit
		},
		changes
	};
}
async function readTree(reader, entries, judgedPaths, select) {
	const paths = new Set(entries.map((entry) => entry.path));
	const wanted = new Set(judgedPaths);
	const charts = chartFolders(paths);
	const judged = entries.filter((entry) => wanted.has(entry.path));
	const beside = entries.filter((entry) => !wanted.has(entry.path) && entry.mode.startsWith("100") && (entry.size ?? 0) <= 8388608 && mayBeContext(entry.path, charts) && !select.isExcluded(entry.path));
	return {
		judged: await reader.read(judged, judgedBytes, () => true),
		context: (await reader.read(beside, contextBytes, isContext)).filter(isText),
		paths
	};
}
function isText(file) {
	return file.kind === "text";
}
function renames(changes) {
	const found = /* @__PURE__ */ new Map();
	for (const { base, head } of changes) if (base !== void 0 && head !== void 0 && base.path !== head.path) found.set(head.path, base.path);
	return found;
}

// src/change/change.ts
/** What changed, whoever asks: the action for a pull request, the command for a git range. */
var Change = class {
	git;
	#ends;
	#dispose;
	constructor(git, ends, dispose = async () => {}) {
		this.git = git;
		this.#ends = ends;
		this.#dispose = dispose;
	}
	/** Commit with which the head is compared: the merge base, or the empty tree. */
	get baseCommit() {
		return this.#ends.base;
	}
	/** null for a work tree. */
	get headCommit() {
		return this.#ends.headCommit;
	}
	/** A file's text at `base` (default) or at a commit, or undefined where there is none. */
	async readFile(path, commit = this.#ends.base) {
		const entries = (await listTree(this.git, commit, path)).filter((entry) => entry.path === path);
		const [file] = await new FileReader(this.git).read(entries, judgedBytes, () => true);
		if (file === void 0) return void 0;
		if (file.kind === "text") return file.text;
		throw new ChangeError(`${path} cannot be read at ${commit}: ${file.reason}`);
	}
	/** Both trees, as the core judges them. */
	readRange(selection) {
		return readRange(this.git, this.#ends, selection);
	}
	/** Local hunks of the given files, by path at head. */
	readHunks(changes) {
		return readHunks(this.git, changes);
	}
	/** Removes what was written to temporary folders. */
	dispose() {
		return this.#dispose();
	}
};

// src/change/git.ts
/** Environment variables of the caller that git may see: where programs, certificates and proxies are. */
const inherited = /^(?:PATH|HOME|USERPROFILE|SYSTEMROOT|TEMP|TMP|TMPDIR|PATHEXT|SSL_CERT_FILE|SSL_CERT_DIR|GIT_SSL_CAINFO|(?:https?|no|all)_proxy)$/i;
const fixed = {
	LC_ALL: "C",
	GIT_TERMINAL_PROMPT: "0",
	GIT_CONFIG_NOSYSTEM: "1",
	GIT_CONFIG_GLOBAL: devNull,
	GIT_ATTR_NOSYSTEM: "1",
	GIT_NO_REPLACE_OBJECTS: "1",
	GIT_NO_LAZY_FETCH: "1",
	GIT_OPTIONAL_LOCKS: "0"
};
/** The git program, run without a shell and with an environment of our own. */
var Git = class Git {
	#options;
	constructor(options) {
		this.#options = options;
	}
	/** The same repository with other options laid over. */
	with(options) {
		return new Git({
			...this.#options,
			...options
		});
	}
	/** Runs git and gives its answer, whatever the exit code. */
	async try(args, input) {
		const { directory, gitDirectory } = this.#options;
		const where = gitDirectory === void 0 ? [] : [`--git-dir=${gitDirectory}`];
		return new Promise((resolve, reject) => {
			const child = spawn("git", [...where, ...args], {
				cwd: directory,
				env: this.#environment(),
				windowsHide: true
			});
			const output = [];
			const errors = [];
			child.stdout.on("data", (chunk) => output.push(chunk));
			child.stderr.on("data", (chunk) => errors.push(chunk));
			child.on("error", (error) => reject(startError(error, directory)));
			child.on("close", (code) => {
				resolve({
					code: code ?? -1,
					output: Buffer.concat(output),
					errors: Buffer.concat(errors).toString("utf8")
				});
			});
			child.stdin.on("error", () => {});
			child.stdin.end(input);
		});
	}
	/** Runs git and gives its output. Any other exit code than 0 is an error. */
	async run(args, input) {
		const answer = await this.try(args, input);
		if (answer.code === 0) return answer.output;
		throw new ChangeError(`git ${args[0] ?? ""} failed with exit code ${answer.code}: ${lastLines(answer.errors)}`);
	}
	/** Runs git and gives its output as text without the line end. */
	async line(args, input) {
		return (await this.run(args, input)).toString("utf8").replace(/\r?\n$/, "");
	}
	#environment() {
		const environment = {};
		for (const [key, value] of Object.entries(process.env)) {
			const isPersonal = this.#options.personal === true && /^(?:XDG_CONFIG_HOME|GIT_CONFIG_GLOBAL)$/.test(key);
			if (value !== void 0 && (inherited.test(key) || isPersonal)) environment[key] = value;
		}
		Object.assign(environment, fixed, this.#options.environment);
		if (this.#options.personal === true && process.env.GIT_CONFIG_GLOBAL === void 0) {
			delete environment.GIT_CONFIG_GLOBAL;
			delete environment.GIT_CONFIG_NOSYSTEM;
		}
		const configuration = [["safe.directory", "*"], ...this.#options.configuration ?? []];
		environment.GIT_CONFIG_COUNT = String(configuration.length);
		for (const [index, [key, value]] of configuration.entries()) {
			environment[`GIT_CONFIG_KEY_${index}`] = key;
			environment[`GIT_CONFIG_VALUE_${index}`] = value;
		}
		return environment;
	}
};
function startError(error, directory) {
	return new ChangeError(`git could not be started in ${directory}. Install git and put it on PATH of the runner; the change is read with it.`, { cause: error });
}
/** The end of what git printed, on one line. */
function lastLines(errors) {
	return errors.trim().split("\n").slice(-3).join(" / ").slice(0, 500) || "it printed nothing";
}

// src/change/work-tree.ts
/**
* The files on disk as a tree, as a commit of all of them would hold them: tracked ones, and untracked ones that are
* not ignored. Index and objects are written to a temporary folder; the repository stays as it is.
*/
async function readWorkTree(git, root) {
	const folder = await mkdtemp(join(tmpdir(), "kube-privilege-review-"));
	const [indexPath = "", objects = ""] = (await git.line([
		"rev-parse",
		"--git-path",
		"index",
		"--git-path",
		"objects"
	])).split("\n");
	const own = git.with({
		directory: root,
		personal: true,
		environment: {
			GIT_INDEX_FILE: join(folder, "index"),
			GIT_OBJECT_DIRECTORY: join(folder, "objects"),
			GIT_ALTERNATE_OBJECT_DIRECTORIES: resolve(root, objects)
		},
		configuration: [["core.looseCompression", "0"], ["core.safecrlf", "false"]]
	});
	await copyIndex(resolve(root, indexPath), join(folder, "index"), own);
	await own.run([
		"add",
		"--update",
		"--",
		":/"
	]);
	const { small, oversized } = await bySize(root, (await own.run([
		"ls-files",
		"-z",
		"--others",
		"--exclude-standard"
	])).toString("utf8").split("\0"));
	await own.run([
		"update-index",
		"-z",
		"--add",
		"--stdin"
	], small.map((path) => `${path}\0`).join(""));
	const tree = await own.line(["write-tree"]);
	return {
		git: own.with({ personal: false }),
		tree,
		oversized,
		dispose: () => rm(folder, {
			recursive: true,
			force: true
		})
	};
}
async function copyIndex(from, to, git) {
	const { copyFile, mkdir } = await import("node:fs/promises");
	await mkdir(join(to, "..", "objects"), { recursive: true });
	try {
		await copyFile(from, to);
	} catch {
		await git.run(["read-tree", "--empty"]);
	}
}
async function bySize(root, paths) {
	const small = [];
	const oversized = [];
	for (const path of paths) {
		if (path === "" || path.endsWith("/")) continue;
		const stat = await lstat(join(root, path)).catch(() => void 0);
		if (stat === void 0) continue;
		if (stat.size <= 67108864) small.push(path);
		else oversized.push({
			path,
			mode: "100644",
			id: "",
			size: stat.size
		});
	}
	return {
		small,
		oversized
	};
}

// src/change/local-change.ts
/** The change of a local repository. Nothing is fetched; call `dispose` at the end. */
async function openLocalChange(options) {
	const found = await new Git({ directory: options.directory }).try(["rev-parse", "--show-toplevel"]);
	if (found.code !== 0) throw new ChangeError(`${options.directory} is not in a git repository with a work tree. Give one with --repo.`);
	const root = found.output.toString("utf8").replace(/\r?\n$/, "");
	const git = new Git({ directory: root });
	const base = await resolveCommit(git, options.base ?? await defaultBase(git));
	const head = await resolveCommit(git, options.head ?? "HEAD");
	const mergeBase = await findMergeBase(git, base, head);
	if (options.head !== void 0) return new Change(git, {
		base: mergeBase,
		head,
		headCommit: head,
		oversized: []
	});
	const { tree, oversized, dispose, git: own } = await readWorkTree(git, root);
	return new Change(own, {
		base: mergeBase,
		head: tree,
		headCommit: null,
		oversized
	}, dispose);
}
/** Splits `base...head`, `base..head` or `base`; both give the merge base, as a pull request does. */
function parseRevisions(text) {
	const match = /^(.*?)\.\.\.?(.*)$/s.exec(text);
	if (match === null) return {
		base: text,
		head: void 0
	};
	const [, base = "", head = ""] = match;
	return {
		base: base === "" ? "HEAD" : base,
		head: head === "" ? "HEAD" : head
	};
}
async function resolveCommit(git, revision) {
	const ask = [
		"rev-parse",
		"--verify",
		"--quiet",
		"--end-of-options",
		`${revision}^{commit}`
	];
	const answer = await git.try(ask);
	if (answer.code === 0) return answer.output.toString("utf8").trim();
	throw new ChangeError(`"${revision}" names no commit of this repository. Fetch it, or give another base or head.`);
}
async function findMergeBase(git, base, head) {
	const answer = await git.try([
		"merge-base",
		base,
		head
	]);
	if (answer.code === 0) return answer.output.toString("utf8").trim();
	throw new ChangeError(`${base} and ${head} have no common ancestor in this repository. If it is a shallow clone, fetch its history (git fetch --unshallow).`);
}
/** The default branch of the upstream: of the remote that the current branch follows, else of `origin`, else local. */
async function defaultBase(git) {
	const branch = (await git.try([
		"symbolic-ref",
		"--quiet",
		"--short",
		"HEAD"
	])).output.toString("utf8").trim();
	const remote = (await git.try([
		"config",
		"--get",
		`branch.${branch}.remote`
	])).output.toString("utf8").trim() || "origin";
	const candidates = [
		"HEAD",
		"main",
		"master"
	].map((name) => `refs/remotes/${remote}/${name}`);
	for (const candidate of [
		...candidates,
		"refs/heads/main",
		"refs/heads/master"
	]) if ((await git.try([
		"rev-parse",
		"--verify",
		"--quiet",
		`${candidate}^{commit}`
	])).code === 0) return candidate;
	throw new ChangeError("The default branch of this repository is not known. Give the base: kube-privilege-review review <base>.");
}

// src/plan/markdown.ts
/** Longest value that is shown, in UTF-16 units; the rest is cut with an ellipsis. */
const longestValue = 200;
/** Longest part of a sentence between names. */
const longestSentence = 1e3;
/** Invisible, and no part of a name: GitHub no longer reads what it stands in as a mention, a reference or a link. */
const wordJoiner = "⁠";
const deceptive = /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb]|[\ufe00-\ufe0f]|\p{Cs}|[\u{e0000}-\u{e0fff}]/gu;
const names = {
	"\n": "\\n",
	"\r": "\\r",
	"	": "\\t"
};
/** Untrusted text with every deceptive character written out (`\n`, `\u202e`) and bounded in length. */
function showText(text, longest = longestValue) {
	const shown = text.replace(deceptive, (character) => {
		const code = character.codePointAt(0) ?? 0;
		return names[character] ?? `\\u${code > 65535 ? `{${code.toString(16)}}` : code.toString(16).padStart(4, "0")}`;
	});
	if (shown.length <= longest) return shown;
	const cut = shown.slice(0, longest - 1);
	return `${/[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut}…`;
}
/**
* Untrusted text as running Markdown text that shows exactly itself: no element, mention, reference or link. Sentences
* stay readable in the source.
*/
function escapeText(text, longest = longestValue) {
	return showText(text, longest).replace(/[\\`*_{}[\]#|~<>&=^$]/g, escapeCharacter).replace(/^(\s*)([-+])/, "$1\\$2").replace(/^(\s*\d+)([.)])/, "$1\\$2").replace(/@(?=\S)|\\#(?=\w)|\bGH-(?=\d)|\bwww(?=\.)|:(?=\/|[\w+-]+:)|\b(?:https?|ftp|mailto)(?=:)/gi, `$&${wordJoiner}`);
}
function escapeCharacter(character) {
	if (character === "<") return "&lt;";
	if (character === ">") return "&gt;";
	if (character === "&") return "&amp;";
	return `\\${character}`;
}
/** Untrusted text as a code span: its delimiter is longer than any run of backticks inside. */
function codeSpan(text, longest = longestValue) {
	const shown = showText(text, longest);
	if (shown === "") return "(empty)";
	const delimiter = "`".repeat(longestRun(shown, "`") + 1);
	const pad = /^[` ]|[` ]$/.test(shown) ? " " : "";
	return `${delimiter}${pad}${shown}${pad}${delimiter}`;
}
/**
* A sentence of ours in which names of the manifest stand in backticks. Each part is escaped for itself, so a name that
* holds backticks can spoil how the sentence looks and nothing else.
*/
function renderSentence(text) {
	const parts = text.slice(0, longestSentence * 2).split("`");
	const even = parts.length % 2 === 0;
	return parts.map((part, index) => {
		if (index % 2 === 1 && !(even && index === parts.length - 1)) return part === "" ? "" : codeSpan(part);
		return escapeText(index > 0 && even && index === parts.length - 1 ? `\`${part}` : part, longestSentence);
	}).join("");
}
/** The fence for a code block with this content: longer than any run of backticks or tildes inside. */
function fence(content) {
	return "`".repeat(Math.max(3, longestRun(content, "`") + 1, longestRun(content, "~") + 1));
}
/** A fenced block. The content stands in it verbatim. */
function codeBlock(info, content) {
	const marks = fence(content);
	return content === "" ? `${marks}${info}\n${marks}` : `${marks}${info}\n${content}\n${marks}`;
}
function longestRun(text, character) {
	let longest = 0;
	let run = 0;
	for (const found of text) {
		run = found === character ? run + 1 : 0;
		longest = Math.max(longest, run);
	}
	return longest;
}

// src/plan/change-block.ts
/** Characters of the block at most. */
const longestBlock = 6e3;
/**
* Edits as lines to take away and lines to write, for a person who makes them by hand; undefined where they hold
* what must not be repeated.
*/
function changeBlock(source, edits) {
	const parts = [];
	for (const cluster of clusters(source, edits)) {
		const edit = toReadableEdit(source, cluster);
		const old = [];
		for (let line = edit.range.first; line <= edit.range.last; line += 1) old.push(source.line(line));
		if (isConfidential(old)) return void 0;
		parts.push(`@@ line ${edit.range.first} @@`, ...lineChanges(old, edit.lines));
	}
	const content = parts.join("\n");
	return parts.length === 0 || content.length > longestBlock ? void 0 : codeBlock("diff", content);
}
/** Edits of the same or of neighbouring lines, which only make sense together. */
function clusters(source, edits) {
	const found = [];
	let end = -1;
	for (const edit of edits) {
		const range = editedLines(source, edit);
		const last = found.at(-1);
		if (last !== void 0 && range.first <= end + 1) last.push(edit);
		else found.push([edit]);
		end = Math.max(end, range.last);
	}
	return found;
}
function lineChanges(old, lines) {
	const most = Math.min(old.length, lines.length);
	let head = 0;
	while (head < most && old[head] === lines[head]) head += 1;
	let tail = 0;
	while (tail < most - head && old[old.length - 1 - tail] === lines[lines.length - 1 - tail]) tail += 1;
	return [
		...old.slice(0, head).map((line) => ` ${line}`),
		...old.slice(head, old.length - tail).map((line) => `-${line}`),
		...lines.slice(head, lines.length - tail).map((line) => `+${line}`),
		...old.slice(old.length - tail).map((line) => ` ${line}`)
	];
}

// src/plan/comment-body.ts
/** Findings that one comment tells in full beside its title, if it does not get too long; the rest is named by rule. */
const toldCounts = [
	25,
	3,
	0
];
/** Containers named in the last line at most. */
const mostNamed = 5;
/** Lines between a comment and what it tells of before it says where that is. */
const nearLines = 3;
/** Characters of a comment at most; GitHub takes 65,536, the hidden marker among them. */
const longestComment = 6e4;
const levels = {
	error: "Error",
	warning: "Warning",
	notice: "Notice"
};
/** The text of a comment: what is wrong and why, one change to click, what to mind. Without the hidden marker. */
function renderComment(placed, text, options) {
	let body = "";
	for (const told of toldCounts) {
		body = renderTelling(placed, text, options, told);
		if (body.length <= longestComment) return body;
	}
	return body;
}
function renderTelling(placed, text, options, told) {
	const { group, suggestion } = placed;
	const suggested = new Set(suggestion?.fixes.map((fix) => fix.id));
	const rest = told < toldCounts[0] ? [] : group.fixes.filter((fix) => !suggested.has(fix.id) && isShown(fix, group.findings, options));
	const source = text === void 0 ? void 0 : new SourceText(group.file, text);
	return [
		...renderFindings(placed, suggested, told),
		...suggestion === void 0 ? [] : renderSuggestion(suggestion.fixes, suggestion.lines, group.findings),
		...rest.flatMap((fix) => renderChange(fix, source)),
		renderFooter(placed, options)
	].filter((part) => part !== "").join("\n\n");
}
/** Whether a fix that is no suggestion is shown: as the workflow wants it, and never the text of a secret. */
function isShown(fix, findings, { suggest }) {
	return (suggest === "all" || suggest === "safe" && fix.risk === "safe") && !findings.some((finding) => finding.fix === fix.id && finding.secret);
}
function renderFindings(placed, suggested, told) {
	const [first, ...others] = placed.group.findings;
	if (first === void 0) return [];
	const left = others.slice(told);
	const said = /* @__PURE__ */ new Set();
	const one = (finding) => tell(finding, suggested, said, farPlace(finding, placed));
	const title = one(first);
	const list = others.slice(0, told).map((finding) => `- ${one(finding)}`);
	if (left.length > 0) {
		const rules = [...new Set(left.map((finding) => finding.rule))].map((rule) => codeSpan(rule));
		list.push(`- and ${left.length} more of ${rules.join(", ")}; all of them stand in the check run.`);
	}
	return [title, list.join("\n")];
}
/** Where a finding is, if not at the comment. No link: its address changes with every push, and the comment with it. */
function farPlace({ place }, { path, range }) {
	if (place.file !== path) return ` in ${codeSpan(`${place.file}:${place.line}`)}`;
	return place.line >= range.first - nearLines && place.line <= range.last + nearLines ? "" : `, line ${place.line}`;
}
function tell(finding, suggested, said, where) {
	const { message, severity, outcome } = finding;
	const level = outcome === "cannot-tell" ? `${levels[severity]}, cannot be told` : levels[severity];
	const isCured = finding.fix !== null && suggested.has(finding.fix);
	const refusal = finding.fix === null && finding.fixRefusal !== null ? `No change is suggested: ${finding.fixRefusal}` : "";
	const sentences = [
		message.why,
		isCured ? "" : message.todo,
		isCured ? "" : refusal
	].filter((part) => part !== "" && !said.has(part));
	for (const sentence of sentences) said.add(sentence);
	return [`**${level}${where}: ${renderSentence(message.what)}**`, ...sentences.map(renderSentence).map(endSentence)].join(" ");
}
function endSentence(text) {
	return /[.!?]$/.test(text) ? text : `${text}.`;
}
function renderSuggestion(fixes, lines, findings) {
	const ids = new Set(fixes.map((fix) => fix.id));
	const cured = findings.filter((finding) => finding.fix !== null && ids.has(finding.fix)).length;
	const titles = fixes.map((fix) => renderSentence(fix.title)).join("; ");
	const all = findings.length === 2 ? "both findings" : `all ${findings.length} findings`;
	return [
		`**${titles}** (cures ${findings.length === 1 ? "this" : cured === findings.length ? all : `${cured} of ${findings.length} findings`}):`,
		codeBlock("suggestion", lines.join("\n")),
		...renderCautions(fixes.flatMap((fix) => fix.cautions))
	];
}
function renderChange(fix, source) {
	const block = source === void 0 ? void 0 : changeBlock(source, fix.edits);
	if (block === void 0) return [];
	return [
		`**${renderSentence(fix.title)}**, by hand:`,
		block,
		...renderCautions(fix.cautions)
	];
}
function renderCautions(cautions) {
	const told = [...new Set(cautions)].map(renderSentence);
	if (told.length === 0) return [];
	if (told.length === 1) return [`> **May break:** ${told[0]}`];
	return [["> **May break:**", ...told.map((caution) => `> - ${caution}`)].join("\n")];
}
function renderFooter({ group }, options) {
	const rules = [...group.findings].sort((a, b) => compareSeverity(a.severity, b.severity)).map(({ rule }) => rule);
	const links = [...new Set(rules)].slice(0, toldCounts[0]).map((rule) => {
		const page = options.links.rule(rule);
		return page === void 0 ? codeSpan(rule) : `[${codeSpan(rule)}](${page})`;
	});
	const when = group.findings.every((finding) => finding.status === "introduced") ? "introduced by this change" : "in an object that this change touches";
	const source = sourceOf(group.findings);
	return `<sub>${[
		subjectOf(group.findings),
		...source,
		when,
		links.join(" ")
	].filter((part) => part !== "").join(" · ")}</sub>`;
}
function sourceOf(findings) {
	const origin = findings.find((finding) => finding.origin !== null)?.origin ?? null;
	if (origin === null) return [];
	return [`generated${origin.root === "" ? "" : ` from ${codeSpan(origin.root)}`}: change it at ${codeSpan(`${origin.written.file}:${origin.written.line}`)}`];
}
/** The object, and its containers where everything is about containers. */
function subjectOf(findings) {
	const resource = findings[0]?.resource ?? null;
	if (resource === null) return "";
	const name = [resource.namespace, resource.name].filter((part) => part !== null).join("/");
	const object = codeSpan(name === "" ? resource.kind : `${resource.kind} ${name}`);
	const containers = [...new Set(findings.map(({ container }) => container?.name))];
	if (containers.includes(void 0) || containers.length > mostNamed) return object;
	const names = containers.map((container) => codeSpan(container ?? "")).join(", ");
	return `${object}, ${containers.length === 1 ? "container" : "containers"} ${names}`;
}

// src/plan/marker.ts
const states = [
	"open",
	"fixed",
	"moved"
];
const digits = 16;
/** Findings that a marker names at most; a comment is recognised by any of them. */
const mostFindings = 200;
const pattern = /<!-- kpr:([0-9a-f]{18,}) -->\s*$/;
/** How a fingerprint stands in a marker. */
function shortFingerprint(fingerprint) {
	return fingerprint.slice(0, digits).padEnd(digits, "0");
}
function writeMarker(marker) {
	const state = states.indexOf(marker.state).toString(16).padStart(2, "0");
	const findings = [...new Set(marker.findings.map(shortFingerprint))].slice(0, mostFindings);
	return `<!-- kpr:${state}${marker.digest}${findings.join("")} -->`;
}
/** The marker at the end of a comment, or undefined where there is none that we would write. */
function readMarker(body) {
	const hex = pattern.exec(body)?.[1];
	if (hex === void 0 || (hex.length - 2) % digits !== 0) return void 0;
	const state = states[Number.parseInt(hex.slice(0, 2), 16)];
	if (state === void 0) return void 0;
	const findings = [];
	for (let at = 18; at < hex.length; at += digits) findings.push(hex.slice(at, at + digits));
	return {
		state,
		digest: hex.slice(2, 18),
		findings
	};
}

// src/plan/match-posted.ts
/** Matches by fingerprint: the comment that tells most of the same findings is the same comment. */
function matchPosted(planned, posted) {
	const open = new Set(posted.filter(({ marker, isResolved }) => marker.state === "open" && !isResolved));
	const fresh = [];
	const keep = [];
	const edit = [];
	for (const comment of planned) {
		const found = mostAlike(comment, open);
		if (found !== void 0) open.delete(found);
		if (found === void 0 || !standsOn(found, comment)) fresh.push({
			comment,
			replaces: found
		});
		else if (readMarker(comment.body)?.digest === found.marker.digest) keep.push({
			posted: found,
			comment
		});
		else edit.push({
			posted: found,
			comment
		});
	}
	return {
		fresh,
		keep,
		edit,
		left: posted.filter((comment) => open.has(comment) || comment.isResolved || comment.marker.state !== "open")
	};
}
function mostAlike(comment, open) {
	const findings = new Set(comment.findings.map(({ fingerprint }) => shortFingerprint(fingerprint)));
	let best;
	let bestScore = 0;
	for (const posted of open) {
		const alike = posted.marker.findings.filter((finding) => findings.has(finding)).length;
		const score = alike === 0 ? 0 : alike * 2 + Number(posted.line !== null);
		if (score > bestScore) [best, bestScore] = [posted, score];
	}
	return best;
}
/** Whether a comment can say the new text where it stands: a suggestion replaces exactly the lines of its comment. */
function standsOn(posted, comment) {
	if (posted.path !== comment.path || posted.line === null) return false;
	if (comment.suggests.length === 0) return true;
	return posted.line === comment.range.last && (posted.firstLine ?? posted.line) === comment.range.first;
}
/** Fingerprints, as markers hold them, of findings whose comment a person resolved. */
function resolvedFindings(posted) {
	const resolved = posted.filter(({ marker, isResolved }) => isResolved && marker.state === "open");
	return new Set(resolved.flatMap(({ marker }) => marker.findings));
}
/**
* What becomes of comments of which nothing is planned: fixed where none of their findings is left, moved where all of
* them are told elsewhere, else they stay.
*/
function retireLeft(left, findings, told, headSha) {
	const present = new Set(findings.map(({ fingerprint }) => shortFingerprint(fingerprint)));
	return left.flatMap((posted) => {
		if (posted.marker.state !== "open") return unfolded(posted);
		if (!posted.marker.findings.some((finding) => present.has(finding))) return [retire(posted, "fixed", headSha)];
		return !posted.isResolved && posted.marker.findings.every((finding) => told.has(finding) || !present.has(finding)) ? [retire(posted, "moved", headSha)] : [];
	});
}
/** The text that says that a comment has done its work. */
function retire(posted, why, headSha) {
	const title = posted.body.split("\n", 1)[0] ?? "";
	return {
		posted,
		why,
		body: `${why === "fixed" ? `**Fixed in ${codeSpan(headSha.slice(0, 7))}.**\n\n<details><summary>What it said</summary>\n\n${title}\n\n</details>` : "The lines below changed: what was said here stands in a newer comment."}\n\n${writeMarker({
			...posted.marker,
			state: why
		})}`,
		minimize: isFolded(posted) ? void 0 : foldedAs[why]
	};
}
const foldedAs = {
	fixed: "RESOLVED",
	moved: "OUTDATED"
};
/** Whether there is nothing to fold, or a person's word in it that must stay in sight. */
function isFolded({ hasReplies, isMinimized, isResolved }) {
	return hasReplies || isMinimized || isResolved;
}
/** A run that ended between the new text and the folding left a comment of which only the folding is missing. */
function unfolded(posted) {
	const { state } = posted.marker;
	return isFolded(posted) || state === "open" ? [] : [{
		posted,
		why: state,
		body: void 0,
		minimize: foldedAs[state]
	}];
}

// src/diff/hunk.ts
/** The part of the head's text that a hunk shows; undefined for a hunk of deleted lines only. */
function headLines(hunk) {
	let first;
	let last = 0;
	for (const line of hunk.lines) {
		if (line.kind === "deleted") continue;
		first ??= line.new;
		last = line.new;
	}
	return first === void 0 ? void 0 : {
		first,
		last
	};
}
/** The hunk that shows every line of a range, or undefined. Two neighbouring hunks never count as one. */
function hunkOf(hunks, range) {
	return hunks.find((hunk) => {
		const shown = headLines(hunk);
		return shown !== void 0 && shown.first <= range.first && range.last <= shown.last;
	});
}
/**
* Whether deleted lines stand between the first and the last line of a range: GitHub accepts such a comment and then
* refuses to commit its suggestion ("Applying suggestions on deleted lines is not supported").
*/
function hasDeletedLinesWithin(hunk, range) {
	let inside = false;
	let deleted = false;
	for (const line of hunk.lines) {
		if (line.kind === "deleted") {
			if (inside) deleted = true;
			continue;
		}
		if (line.new > range.last) return false;
		if (inside && deleted) return true;
		inside ||= line.new >= range.first;
	}
	return false;
}

// src/plan/suggestion.ts
/** Unchanged lines that a suggestion repeats at most: a wide range asks to be read wrongly. */
const mostSurplusLines = 8;
/** Characters of a suggestion at most. */
const longestSuggestion = 2e4;
/** One suggestion that makes as many of a group's fixes as can stand together, or undefined. */
function planSuggestion(group, source, hunks, mode) {
	const secret = new Set(group.findings.filter((finding) => finding.secret).map((finding) => finding.fix));
	const fixes = group.fixes.filter((fix) => isWanted(fix, group.file, mode) && !secret.has(fix.id));
	if (source === void 0 || fixes.length === 0) return void 0;
	const together = suggest(fixes, source, hunks);
	if (together !== void 0 || fixes.length === 1) return together;
	for (const fix of fixes) {
		const alone = suggest([fix], source, hunks);
		if (alone !== void 0) return alone;
	}
}
function isWanted(fix, file, mode) {
	if (mode === "never" || !fix.suggestible || fix.edits.length === 0) return false;
	if (mode === "safe" && fix.risk !== "safe") return false;
	return fix.edits.every((edit) => edit.file === file);
}
function suggest(fixes, source, hunks) {
	const edits = fixes.flatMap((fix) => fix.edits);
	const edit = toLineEdit(source, edits);
	if (edit === void 0) return void 0;
	const { range, lines } = edit;
	const hunk = hunkOf(hunks, range);
	if (hunk === void 0 || hasDeletedLinesWithin(hunk, range)) return void 0;
	if (surplusLines(source, edits, range) > mostSurplusLines) return void 0;
	if (lines.reduce((sum, line) => sum + line.length + 1, 0) > longestSuggestion) return void 0;
	const old = [];
	for (let line = range.first; line <= range.last; line += 1) old.push(source.line(line));
	return isConfidential(old) ? void 0 : {
		range,
		lines,
		fixes
	};
}
/** Whether two suggestions may not both stand: committed together, overlapping or adjacent ones spoil the file. */
function areTouching(a, b) {
	return a.first <= b.last + 1 && b.first <= a.last + 1;
}

// src/plan/place-group.ts
/** Lines that a comment without a suggestion marks at most; a longer place is marked at its first line. */
const mostMarkedLines = 3;
/** Groups that found a line of the diff, and those that did not. No two suggestions overlap or touch. */
function placeGroups(groups, head, mode) {
	const placer = new Placer(head);
	const placed = [];
	const outside = [];
	for (const group of groups) {
		const place = placer.place(group, mode);
		if (place === void 0) outside.push(group);
		else placed.push(place);
	}
	return {
		placed: separate(placed, placer, mode),
		outside
	};
}
var Placer = class {
	#head;
	#sources = /* @__PURE__ */ new Map();
	constructor(head) {
		this.#head = head;
	}
	place(group, mode) {
		const suggestion = planSuggestion(group, this.source(group.file), this.#hunks(group.file), mode);
		if (suggestion !== void 0) return {
			group,
			path: group.file,
			range: suggestion.range,
			suggestion
		};
		return this.placeProse(group);
	}
	/** The smallest range inside one hunk that shows what the comment is about. */
	placeProse(group) {
		for (const { path, range } of this.#candidates(group)) if (hunkOf(this.#hunks(path), range) !== void 0) return {
			group,
			path,
			range,
			suggestion: void 0
		};
	}
	source(file) {
		const text = this.#head.texts.get(file);
		const known = this.#sources.get(file);
		if (text === void 0 || known !== void 0) return known;
		const source = new SourceText(file, text);
		this.#sources.set(file, source);
		return source;
	}
	*#candidates(group) {
		for (const finding of group.findings) {
			const range = markedLines(finding);
			yield {
				path: finding.place.file,
				range
			};
			yield {
				path: finding.place.file,
				range: {
					first: range.first,
					last: range.first
				}
			};
		}
		const source = this.source(group.file);
		for (const edit of source === void 0 ? [] : group.fixes.flatMap((fix) => fix.edits)) {
			if (source === void 0 || edit.file !== group.file) continue;
			const { first } = editedLines(source, edit);
			yield {
				path: edit.file,
				range: {
					first,
					last: first
				}
			};
		}
		for (const { origin } of group.findings) {
			const file = origin?.rendered.file ?? null;
			const line = origin?.rendered.line ?? 0;
			if (file !== null) yield {
				path: file,
				range: {
					first: line,
					last: line
				}
			};
		}
	}
	#hunks(path) {
		return this.#head.hunks.get(path) ?? [];
	}
};
function markedLines({ place }) {
	const last = place.endColumn === 1 && place.endLine > place.line ? place.endLine - 1 : place.endLine;
	const isLong = last - place.line + 1 > mostMarkedLines;
	return {
		first: place.line,
		last: isLong ? place.line : Math.max(place.line, last)
	};
}
/** Tells groups together whose suggestions would touch, or takes the suggestion from the less severe one. */
function separate(placed, placer, mode) {
	const prose = placed.filter((group) => group.suggestion === void 0);
	const kept = [];
	for (const next of placed.filter((group) => group.suggestion !== void 0).sort(byPlace)) {
		const previous = kept.at(-1);
		if (previous === void 0 || previous.path !== next.path || !areTouching(previous.range, next.range)) {
			kept.push(next);
			continue;
		}
		kept.pop();
		const merged = placer.place(mergeGroups(previous.group, next.group), mode);
		if (merged?.suggestion !== void 0 && merged.suggestion.fixes.length === merged.group.fixes.length) {
			kept.push(merged);
			continue;
		}
		const [first, second] = weight(previous, next) <= 0 ? [previous, next] : [next, previous];
		kept.push(first);
		prose.push(placer.placeProse(second.group) ?? {
			...second,
			suggestion: void 0
		});
	}
	return [...kept, ...prose].sort(weight);
}
function byPlace(a, b) {
	return (a.path < b.path ? -1 : Number(a.path > b.path)) || a.range.first - b.range.first;
}
/** Negative where `a` is more severe, or stands before `b`. */
function weight(a, b) {
	const [first] = a.group.findings;
	const [second] = b.group.findings;
	if (first === void 0 || second === void 0) return 0;
	return first.severity === second.severity ? byPlace(a, b) : byWeight(first, second);
}

// src/plan/text-digest.ts
/**
* 16 hex digits that tell whether two texts of ours are the same: FNV-1a over UTF-16 units, with two offsets. It guards
* against nothing; only our own comments are compared.
*/
function textDigest(text) {
	return fnv(text, 2166136261) + fnv(text, 461845907);
}
function fnv(text, offset) {
	let hash = offset;
	for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 16777619);
	return (hash >>> 0).toString(16).padStart(8, "0");
}

// src/plan/plan-review.ts
/**
* Decides which comments stand on the pull request after this run.
*
* @param hunks where comments can stand, by path at head
* @param posted comments of the token's own identity
*/
function planReview(judgement, hunks, posted, options) {
	const inScope = judgement.inScope.filter((finding) => finding.waiver === null);
	const resolved = resolvedFindings(posted);
	const isResolved = (finding) => resolved.has(shortFingerprint(finding.fingerprint));
	const notices = inScope.filter((finding) => finding.severity === "notice");
	const told = inScope.filter((finding) => finding.severity !== "notice");
	const groups = groupFindings(told.filter((finding) => !isResolved(finding)), judgement.fixes);
	const { placed, outside } = placeGroups(groups, {
		texts: judgement.texts,
		hunks
	}, options.suggest);
	const comments = placed.map((group) => toComment(group, judgement, options));
	const matched = matchPosted(comments, posted);
	const { within, over } = limit(matched, options.maxComments);
	const plan = {
		post: within.map(({ comment }) => comment),
		keep: matched.keep,
		edit: matched.edit,
		retire: planRetired(matched, within, judgement, options.headSha),
		unplaced: [
			...because("resolved", told.filter(isResolved)),
			...because("outside the diff", outside.flatMap((group) => group.findings)),
			...because("over the limit of comments", over.flatMap(({ comment }) => comment.findings)),
			...because("notice", notices)
		]
	};
	assertNothingLost(plan, inScope.length);
	return plan;
}
/** Findings that stand in a comment of the plan. */
function placedFindings(plan) {
	const standing = [...plan.keep, ...plan.edit].map(({ comment }) => comment);
	return [...plan.post, ...standing].flatMap((comment) => comment.findings);
}
function toComment(placed, judgement, options) {
	const text = renderComment(placed, judgement.texts.get(placed.group.file), options);
	const marker = writeMarker({
		state: "open",
		digest: textDigest(text),
		findings: placed.group.findings.map(({ fingerprint }) => fingerprint)
	});
	return {
		path: placed.path,
		range: placed.range,
		body: `${text}\n\n${marker}`,
		findings: placed.group.findings,
		suggests: placed.suggestion?.fixes ?? []
	};
}
/** The most severe ones stand; comments that only move to another line always do. */
function limit(matched, maxComments) {
	const moving = matched.fresh.filter(({ replaces }) => replaces !== void 0);
	const fresh = matched.fresh.filter(({ replaces }) => replaces === void 0);
	const room = Math.max(0, maxComments - matched.keep.length - matched.edit.length - moving.length);
	return {
		within: [...moving, ...fresh.slice(0, room)],
		over: fresh.slice(room)
	};
}
function planRetired(matched, within, judgement, headSha) {
	const standing = [
		...matched.keep,
		...matched.edit,
		...within
	].flatMap(({ comment }) => comment.findings);
	const told = new Set(standing.map(({ fingerprint }) => shortFingerprint(fingerprint)));
	return [...within.flatMap(({ replaces }) => replaces === void 0 ? [] : [retire(replaces, "moved", headSha)]), ...retireLeft(matched.left, judgement.findings, told, headSha)];
}
function because(reason, findings) {
	return findings.map((finding) => ({
		finding,
		reason
	}));
}
function assertNothingLost(plan, expected) {
	const planned = placedFindings(plan).length + plan.unplaced.length;
	if (planned !== expected) throw new Error(`The plan tells ${planned} findings, but ${expected} are in scope.`);
}

// src/command/review.ts
/** Judges what changed in a git range, as a pull request of it would be judged, and says what that would get. */
async function review(call, folder, terminal) {
	const values = new CallValues(call);
	if (call.positionals.length > 1) throw new CallError("review takes one range: base, or base...head.");
	const signatures = ruleSignatures(rules$2);
	const request = {
		signatures,
		telling: readTelling(values, terminal, folder),
		callSettings: readCallSettings(values, signatures),
		include: values.globs("include"),
		exclude: values.globs("exclude"),
		config: values.text("config")
	};
	const range = call.positionals[0];
	const { base, head } = range === void 0 ? {
		base: void 0,
		head: void 0
	} : parseRevisions(range);
	const directory = resolve(folder, values.text("repo") ?? ".");
	if (!existsSync(directory)) throw new CallError(`--repo ${JSON.stringify(directory)} does not exist.`);
	const change = await openLocalChange({
		directory,
		base,
		head
	});
	try {
		return await reviewChange(change, request, terminal);
	} finally {
		await change.dispose();
	}
}
async function reviewChange(change, request, terminal) {
	const { telling, callSettings } = request;
	const { configuration, notes } = await configurationOf(change, request);
	if (!telling.isQuiet) for (const note of notes) tellNote(terminal, `note ${note}`);
	const progress = new Progress(terminal, telling.isQuiet);
	const { range, changes } = await change.readRange({
		include: request.include ?? configuration.include ?? defaultInclude,
		exclude: request.exclude ?? configuration.exclude ?? [],
		folder: ""
	});
	const judgement = judgeRange(range, mergeCallSettings(callSettings, configuration, progress));
	progress.end();
	tellResult(judgement, telling, terminal);
	if (telling.format === "pretty" && !telling.isQuiet) {
		const plan = planReview(judgement, await change.readHunks(changes), [], {
			suggest: "all",
			maxComments: 30,
			headSha: change.headCommit ?? "",
			links: {
				rule: () => void 0,
				line: () => void 0
			}
		});
		terminal.error(`${planText(plan)}\n`);
	}
	return statusOf(judgement.verdict);
}
/** What GitHub would show. */
function planText({ post, unplaced }) {
	if (post.length + unplaced.length === 0) return "A pull request would get no comment.";
	const suggestions = post.filter(({ suggests }) => suggests.length > 0).length;
	const comments = `A pull request would get ${plural(post.length, "comment")}, ${suggestions} with a suggestion`;
	return unplaced.length === 0 ? `${comments}.` : `${comments}; ${plural(unplaced.length, "finding")} would stand in its check run only.`;
}
/** The configuration of the base: a change cannot relax the check of itself. */
async function configurationOf(change, { config, signatures }) {
	const file = config ?? ".github/kube-privilege-review.yaml";
	const text = await change.readFile(file);
	if (text !== void 0) return readConfigurationText(text, file, signatures);
	if (config === void 0) return {
		configuration: emptyConfiguration,
		notes: []
	};
	throw new CallError(`The configuration ${JSON.stringify(config)} does not exist at the base ${change.baseCommit}.`);
}

// src/report/rule-page.ts
/** A rule's page in Markdown: what `rules ID` prints and `docs/rules/<id>.md` holds. */
function rulePage(rule) {
	const { documentation, control } = rule;
	const { guidance, details, breaks, elsewhere = [], violates, complies, references } = documentation;
	return `${[
		`# ${rule.id}`,
		`${upperFirst(rule.summary)}.`,
		[
			`- Level: ${rule.severity} (profile \`guidance\`)`,
			...controlLines(control),
			...optionLines(rule)
		].join("\n"),
		guidance === "" ? "" : `> ${guidance.trim()}`,
		details.trim(),
		`## Violates\n\n${fenced(violates)}`,
		`## Complies\n\n${fenced(complies)}`,
		elsewhere.length === 0 ? "" : `## Elsewhere\n\n${elsewhere.map((line) => `- ${line}`).join("\n")}`,
		breaks === "" ? "" : `## What the fix may break\n\n${breaks.trim()}`,
		referenceSection(references)
	].filter((section) => section !== "").join("\n\n")}\n`;
}
function controlLines(control) {
	if (control === null) return ["- Not a control of the Pod Security Standards"];
	const levels = ["baseline", "restricted"].flatMap((level) => {
		const since = control[level]?.since;
		return since === void 0 ? [] : [`\`${level}\`${since === 0 ? "" : ` from v1.${since}`}`];
	});
	return [`- Pod Security Standards: ${control.name} (${levels.join(", ")})`];
}
function optionLines({ options = [] }) {
	return options.length === 0 ? [] : [`- Options: ${options.map((option) => `\`${option}\``).join(", ")}`];
}
function referenceSection({ cis, nsa, attack, tools = {}, links }) {
	const known = [
		cis === void 0 ? [] : [`- CIS Kubernetes Benchmark ${cis}`],
		nsa === void 0 ? [] : [`- NSA/CISA Kubernetes Hardening Guidance: ${nsa}`],
		attack === void 0 ? [] : [`- MITRE ATT&CK ${attack}`],
		Object.entries(tools).map(([tool, id]) => `- ${tool}: \`${id}\``),
		links.map((link) => `- <${link}>`)
	].flat();
	return known.length === 0 ? "" : `## References\n\n${known.join("\n")}`;
}
function fenced(yaml) {
	return `\`\`\`yaml\n${yaml.trim()}\n\`\`\``;
}
function upperFirst(text) {
	return text.charAt(0).toUpperCase() + text.slice(1);
}

// src/command/rules.ts
/** Lists the catalogue, or shows one rule's page. */
function rules(call, terminal) {
	const values = new CallValues(call);
	const paint = paintWith(wantsColor(values.word("color", colorModes) ?? "auto", terminal));
	const [id, ...more] = call.positionals;
	if (more.length > 0) throw new CallError("rules takes one rule id, or none.");
	terminal.out(id === void 0 ? ruleList(paint) : pageOf(id, paint));
	return exitStatus.pass;
}
function ruleList(paint) {
	const width = Math.max(0, ...rules$2.map(({ id }) => id.length));
	const lines = rules$2.map(({ id, severity, summary, control }) => {
		const level = control?.baseline !== void 0 ? "baseline" : control === null ? "" : "restricted";
		const standards = level === "" ? "".padEnd(10) : level.padEnd(10);
		return `${id.padEnd(width)}  ${paint(severity, severity.padEnd(7))}  ${paint("quiet", standards)}  ${summary}`;
	});
	const closing = `${rules$2.length} rules; ${tool.name} rules <id> shows one. Columns: id, level, Pod Security Standards, summary.`;
	return `${lines.join("\n")}\n\n${paint("quiet", closing)}\n`;
}
function pageOf(id, paint) {
	const rule = rules$2.find((row) => row.id === id);
	if (rule === void 0) throw new CallError(unknownRule(id, ruleSignatures(rules$2)));
	return rulePage(rule).replace(/^#+ .*$/gm, (heading) => paint("strong", heading));
}

// src/command/run-command.ts
/**
* Runs one call and gives its exit status. A wrong call is told in a sentence; anything else that is thrown is a bug
* of ours, after which nobody knows what was checked.
*
* @param words the words after the program's name
* @param folder absolute path of the current folder
*/
async function runCommand(words, folder, terminal) {
	try {
		return await dispatch(parseCall(words), folder, terminal);
	} catch (error) {
		const isCall = error instanceof CallError || error instanceof ChangeError;
		const detail = error instanceof Error ? error.stack ?? error.message : String(error);
		const text = isCall ? error.message : `The check broke off. This is a bug, please report it: ${detail}`;
		for (const line of text.split("\n")) terminal.error(`${tool.name}: ${visibleText(line)}\n`);
		return isCall ? exitStatus.wrongCall : exitStatus.incomplete;
	}
}
async function dispatch(call, folder, terminal) {
	if (call.values.has("help")) {
		terminal.out(helpText(call.command));
		return exitStatus.pass;
	}
	if (call.values.has("version")) {
		terminal.out(`${tool.version}\n`);
		return exitStatus.pass;
	}
	switch (call.command) {
		case "check": return check(call, folder, terminal);
		case "review": return review(call, folder, terminal);
		case "apply": return apply(call, folder, terminal);
		case "rules": return rules(call, terminal);
		case void 0:
			terminal.error(helpText(void 0));
			return exitStatus.wrongCall;
	}
}

// src/cli.ts
process.exitCode = await runCommand(process.argv.slice(2), process.cwd(), processTerminal());

export {  };