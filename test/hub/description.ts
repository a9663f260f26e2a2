/**
 * GitHub's own OpenAPI description, as far as the hub serves it: finds the operation of a request, checks requests
 * and responses against it, and fills in the required properties that the hub has no opinion on.
 *
 * Source: `description/github.json`, cut from `@octokit/openapi` by `scripts/slice-openapi.ts`.
 */
import { readFileSync } from 'node:fs';
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { corrected } from './description/corrections.ts';
import { isJsonObject, type Json, type JsonObject } from './json.ts';

export type Parameter = {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required: boolean;
  readonly schema: JsonObject;
};

export type Operation = {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly parameters: readonly Parameter[];
  readonly body: JsonObject | null;
  readonly responses: { readonly [status: string]: JsonObject | null };
};

type Slice = {
  readonly operations: readonly Operation[];
  readonly components: { readonly schemas: { readonly [name: string]: JsonObject } };
};

/** One thing in a request or response that the description does not allow. */
export type Fault = {
  readonly path: string;
  readonly keyword: string;
  readonly message: string;
  readonly limit?: number;
};

export type MatchedOperation = { readonly operation: Operation; readonly path: { readonly [name: string]: string } };

/** These parameters hold slashes: `contents/deploy/api.yaml`, `compare/main...feature/x`. */
const GREEDY = new Set(['path', 'basehead', 'ref', 'branch']);

const slice = JSON.parse(readFileSync(new URL('./description/github.json', import.meta.url), 'utf8')) as Slice;
const schemas: { readonly [name: string]: JsonObject } = {
  ...slice.components.schemas,
  ...corrected(slice.components.schemas),
};

const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: true });
addFormats.default(ajv);
ajv.addFormat('repo.nwo', true);
ajv.addSchema({ $id: 'github', components: { schemas } });

const routes = slice.operations
  .map((operation) => ({ operation, pattern: pathPattern(operation.path) }))
  .sort((a, b) => literalLength(b.operation.path) - literalLength(a.operation.path));

function pathPattern(path: string): RegExp {
  const source = path
    .replace(/[.]/g, '\\$&')
    .replace(/\{(\w+)\}/g, (_, name: string) => `(?<${name}>${GREEDY.has(name) ? '.+' : '[^/]+'})`);
  return new RegExp(`^${source}$`);
}

function literalLength(path: string): number {
  return path.replace(/\{\w+\}/g, '').length;
}

/** Method and path (still percent-encoded, without the API's base path) in; the operation of GitHub's description out. */
export function findOperation(method: string, path: string): MatchedOperation | undefined {
  for (const { operation, pattern } of routes) {
    if (operation.method !== method) continue;
    const match = pattern.exec(path);
    if (match === null) continue;
    const values = Object.entries(match.groups ?? {}).map(
      ([name, value]) => [name, decodeURIComponent(value)] as const,
    );
    const named = Object.fromEntries(values);
    const isTyped = operation.parameters.every(
      (item) => item.in !== 'path' || item.schema.type !== 'integer' || /^\d+$/.test(named[item.name] ?? ''),
    );
    if (isTyped) return { operation, path: named };
  }
  return undefined;
}

const compiled = new WeakMap<JsonObject, ValidateFunction>();

function validator(schema: JsonObject): ValidateFunction {
  const known = compiled.get(schema);
  if (known !== undefined) return known;
  const validate = ajv.compile(schema);
  compiled.set(schema, validate);
  return validate;
}

function faults(schema: JsonObject, value: unknown): readonly Fault[] {
  const validate = validator(schema);
  if (validate(value)) return [];
  return (validate.errors ?? []).map((error) => fault(error));
}

function fault(error: ErrorObject): Fault {
  const params = error.params as {
    readonly limit?: number;
    readonly additionalProperty?: string;
    readonly missingProperty?: string;
  };
  const property = params.additionalProperty ?? params.missingProperty;
  return {
    path: `${error.instancePath}${property === undefined ? '' : `/${property}`}`,
    keyword: error.keyword,
    message: error.message ?? error.keyword,
    ...(params.limit === undefined ? {} : { limit: params.limit }),
  };
}

/** Faults of a request body; an unknown property is one. */
export function bodyFaults(operation: Operation, body: Json | undefined): readonly Fault[] {
  if (operation.body === null) return [];
  return faults(operation.body, body ?? {});
}

/** Faults of the query: unknown names, wrong types, values out of an enum. */
export function queryFaults(operation: Operation, query: URLSearchParams): readonly Fault[] {
  const found: Fault[] = [];
  for (const [name, text] of query) {
    const parameter = operation.parameters.find((item) => item.in === 'query' && item.name === name);
    if (parameter === undefined) {
      found.push({
        path: `?${name}`,
        keyword: 'additionalProperties',
        message: 'is not a parameter of this operation',
      });
      continue;
    }
    const isInteger = parameter.schema.type === 'integer' && /^-?\d+$/.test(text);
    const isBoolean = parameter.schema.type === 'boolean' && /^(true|false)$/.test(text);
    const value = isInteger ? Number(text) : isBoolean ? text === 'true' : text;
    found.push(...faults(parameter.schema, value).map((item) => ({ ...item, path: `?${name}` })));
  }
  return found;
}

/** Faults of an answer; an answer that the description does not know is one. */
export function responseFaults(operation: Operation, status: number, body: unknown): readonly Fault[] {
  const schema = operation.responses[String(status)];
  if (schema === undefined)
    return [{ path: '', keyword: 'status', message: `${operation.id} has no answer ${status}` }];
  if (schema === null) return body === undefined ? [] : [{ path: '', keyword: 'body', message: 'must be empty' }];
  return faults(schema, body);
}

function dereferenced(schema: JsonObject): JsonObject {
  if (typeof schema.$ref !== 'string') return schema;
  const target = schemas[schema.$ref.replace('github#/components/schemas/', '')];
  if (target === undefined) throw new Error(`The description has no ${schema.$ref}.`);
  return dereferenced(target);
}

/** The smallest value that a schema allows. */
function smallest(source: JsonObject): Json {
  const schema = dereferenced(source);
  const choices = alternatives(schema);
  if (choices.length > 0)
    return choices.some((item) => dereferenced(item).type === 'null') ? null : smallest(choices[0] ?? {});
  if (Array.isArray(schema.allOf))
    return Object.assign({}, ...schema.allOf.filter(isJsonObject).map(smallest)) as JsonObject;
  const type = Array.isArray(schema.type) ? (schema.type.includes('null') ? 'null' : schema.type[0]) : schema.type;
  if (type === 'null') return null;
  if (Array.isArray(schema.enum)) return schema.enum[0] ?? null;
  if (type === 'array') return [];
  if (type === 'integer' || type === 'number') return 0;
  if (type === 'boolean') return false;
  if (type === 'string') return smallestString(schema);
  return withRequired(schema, {});
}

function smallestString(schema: JsonObject): string {
  if (schema.format === 'uri') return 'http://127.0.0.1/';
  if (schema.format === 'date-time') return '2026-01-01T00:00:00Z';
  return typeof schema.minLength === 'number' ? '0'.repeat(schema.minLength) : '';
}

function alternatives(schema: JsonObject): readonly JsonObject[] {
  const list = schema.anyOf ?? schema.oneOf;
  return Array.isArray(list) ? list.filter(isJsonObject) : [];
}

function withRequired(schema: JsonObject, value: JsonObject): JsonObject {
  const out: Record<string, Json | undefined> = {};
  const properties = isJsonObject(schema.properties) ? schema.properties : {};
  const required = Array.isArray(schema.required) ? schema.required : [];
  for (const name of required) {
    const property = properties[String(name)];
    if (value[String(name)] === undefined) out[String(name)] = isJsonObject(property) ? smallest(property) : null;
  }
  for (const [name, item] of Object.entries(value)) {
    const property = properties[name];
    out[name] = item === undefined || !isJsonObject(property) ? item : completed(property, item);
  }
  return out;
}

/** A value with real contents in; the same value with every property out that its schema requires. */
export function completed(source: JsonObject, value: Json): Json {
  const schema = dereferenced(source);
  const choices = alternatives(schema).filter((item) => dereferenced(item).type !== 'null');
  if (value === null) return null;
  if (choices.length > 0) return completed(choices[0] ?? {}, value);
  if (Array.isArray(value)) {
    const items = schema.items;
    return isJsonObject(items) ? value.map((item: Json) => completed(items, item)) : value;
  }
  if (!isJsonObject(value)) return value;
  if (Array.isArray(schema.allOf)) {
    return schema.allOf.filter(isJsonObject).reduce((known: Json, part) => completed(part, known), value);
  }
  return withRequired(schema, value);
}
