/**
 * Cuts the operations that the embedded GitHub serves out of GitHub's own OpenAPI description.
 *
 * In: the path of `generated/api.github.com.json` of `@octokit/openapi` 23.0.2 (MIT), unpacked by hand:
 *   cd "$(mktemp -d)" && npm pack @octokit/openapi@23.0.2 && tar xzf octokit-openapi-*.tgz
 *   node scripts/slice-openapi.ts package/generated/api.github.com.json
 * Out: `test/hub/description/github.json`. The package is 395 MB on disk, so it is no dependency.
 */
import { readFileSync, writeFileSync } from 'node:fs';

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
type JsonObject = { readonly [key: string]: Json };

const OPERATIONS: readonly string[] = [
  'repos/get',
  'repos/get-branch',
  'repos/get-branch-rules',
  'repos/get-commit',
  'repos/list-commits',
  'repos/compare-commits-with-basehead',
  'repos/get-content',
  'repos/list-pull-requests-associated-with-commit',
  'git/get-commit',
  'git/get-ref',
  'git/get-tree',
  'git/get-blob',
  'pulls/list',
  'pulls/get',
  'pulls/list-files',
  'pulls/list-commits',
  'pulls/create-review',
  'pulls/list-reviews',
  'pulls/get-review',
  'pulls/update-review',
  'pulls/delete-pending-review',
  'pulls/submit-review',
  'pulls/dismiss-review',
  'pulls/list-comments-for-review',
  'pulls/create-review-comment',
  'pulls/create-reply-for-review-comment',
  'pulls/list-review-comments',
  'pulls/list-review-comments-for-repo',
  'pulls/get-review-comment',
  'pulls/update-review-comment',
  'pulls/delete-review-comment',
  'issues/create-comment',
  'issues/list-comments',
  'issues/get-comment',
  'issues/update-comment',
  'issues/delete-comment',
  'checks/create',
  'checks/get',
  'checks/update',
  'checks/list-for-ref',
  'checks/list-annotations',
  'checks/list-suites-for-ref',
  'actions/get-workflow-run',
  'actions/list-jobs-for-workflow-run',
  'users/get-authenticated',
  'rate-limit/get',
];

const METHODS = ['get', 'post', 'put', 'patch', 'delete'];
const DROPPED = new Set(['description', 'example', 'examples', 'externalDocs', 'title', 'deprecated', 'discriminator']);

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** OpenAPI 3.0 schema in, JSON Schema out: `nullable` becomes a null type, prose goes, references point into the slice. */
function jsonSchema(value: Json, isPropertyMap = false): Json {
  if (Array.isArray(value)) return value.map((item: Json) => jsonSchema(item));
  if (!isObject(value)) return value;
  const out: Record<string, Json> = {};
  for (const [key, item] of Object.entries(value)) {
    if (!isPropertyMap && (DROPPED.has(key) || key.startsWith('x-') || key === 'nullable')) continue;
    if (!isPropertyMap && key === '$ref' && typeof item === 'string') out[key] = item.replace('#/', 'github#/');
    else if (!isPropertyMap && (key === 'enum' || key === 'default' || key === 'required')) out[key] = item;
    else out[key] = jsonSchema(item, !isPropertyMap && key === 'properties');
  }
  if (isPropertyMap || value.nullable !== true) return out;
  const isCombined = ['$ref', 'allOf', 'anyOf', 'oneOf'].some((key) => key in out);
  if (typeof out.type !== 'string' || isCombined) return { anyOf: [{ type: 'null' }, out] };
  const choices = out.enum;
  return {
    ...out,
    type: [out.type, 'null'],
    ...(Array.isArray(choices) ? { enum: [...new Set([...choices, null])] } : {}),
  };
}

/** A request body that names an unknown property is refused: GitHub ignores misspelt properties, which hides mistakes. */
function closed(schema: Json): Json {
  if (!isObject(schema)) return schema;
  const out: Record<string, Json> = { ...schema };
  if (isObject(schema.properties)) {
    out.properties = Object.fromEntries(Object.entries(schema.properties).map(([key, item]) => [key, closed(item)]));
    out.additionalProperties = false;
  }
  if (schema.items !== undefined) out.items = closed(schema.items);
  return out;
}

function at(root: Json, reference: string): Json {
  let here: Json | undefined = root;
  for (const step of reference.replace('#/', '').split('/')) here = isObject(here) ? here[step] : undefined;
  if (here === undefined) throw new Error(`The description has no ${reference}.`);
  return here;
}

function resolved(root: Json, value: Json): JsonObject {
  const target = isObject(value) && typeof value.$ref === 'string' ? at(root, value.$ref) : value;
  if (!isObject(target)) throw new Error('A reference of the description leads to no object.');
  return target;
}

function contentSchema(value: JsonObject): Json | undefined {
  const content = value.content;
  if (!isObject(content)) return undefined;
  const json = content['application/json'] ?? Object.values(content)[0];
  return isObject(json) ? json.schema : undefined;
}

function operation(root: Json, method: string, path: string, source: JsonObject, shared: readonly Json[]): JsonObject {
  const parameters = [...shared, ...(Array.isArray(source.parameters) ? source.parameters : [])].map((item) => {
    const parameter = resolved(root, item);
    return {
      name: parameter.name ?? null,
      in: parameter.in ?? null,
      required: parameter.required ?? false,
      schema: jsonSchema(parameter.schema ?? {}),
    };
  });
  const responses: Record<string, Json> = {};
  for (const [status, item] of Object.entries(isObject(source.responses) ? source.responses : {})) {
    if (!status.startsWith('2')) continue;
    const schema = contentSchema(resolved(root, item));
    responses[status] = schema === undefined ? null : jsonSchema(schema);
  }
  const body = source.requestBody === undefined ? undefined : contentSchema(resolved(root, source.requestBody));
  return {
    id: source.operationId ?? null,
    method: method.toUpperCase(),
    path,
    parameters,
    body: body === undefined ? null : closed(jsonSchema(body)),
    responses,
  };
}

function* references(value: Json): Generator<string> {
  if (Array.isArray(value)) for (const item of value) yield* references(item);
  if (!isObject(value)) return;
  for (const [key, item] of Object.entries(value)) {
    if (key === '$ref' && typeof item === 'string') yield item;
    else yield* references(item);
  }
}

const source = process.argv[2];
if (source === undefined) throw new Error('Usage: node scripts/slice-openapi.ts PATH_OF_api.github.com.json');
const root = JSON.parse(readFileSync(source, 'utf8')) as JsonObject;

const operations: JsonObject[] = [];
for (const paths of [root.paths, root['x-ms-paths']]) {
  for (const [path, item] of Object.entries(isObject(paths) ? paths : {})) {
    if (!isObject(item)) continue;
    const shared = Array.isArray(item.parameters) ? item.parameters : [];
    for (const method of METHODS) {
      const candidate = item[method];
      if (!isObject(candidate) || !OPERATIONS.includes(String(candidate.operationId))) continue;
      if (operations.some((known) => known.id === candidate.operationId)) continue;
      operations.push(operation(root, method, path, candidate, shared));
    }
  }
}
for (const id of OPERATIONS) {
  if (!operations.some((item) => item.id === id)) console.warn(`The description has no operation ${id}.`);
}

const schemas: Record<string, Json> = {};
const wanted = [...references(operations)];
for (let reference = wanted.pop(); reference !== undefined; reference = wanted.pop()) {
  const name = reference.replace('github#/components/schemas/', '');
  if (name in schemas) continue;
  const schema = jsonSchema(at(root, `#/components/schemas/${name}`));
  schemas[name] = schema;
  wanted.push(...references(schema));
}

const slice = { source: '@octokit/openapi 23.0.2, api.github.com (MIT)', operations, components: { schemas } };
const target = new URL('../test/hub/description/github.json', import.meta.url);
writeFileSync(target, `${JSON.stringify(slice, null, 1)}\n`);
console.log(`${operations.length} operations, ${Object.keys(schemas).length} schemas`);
