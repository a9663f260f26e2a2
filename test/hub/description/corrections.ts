import { isJsonObject, type JsonObject } from '../json.ts';

type Schemas = { readonly [name: string]: JsonObject };

const NULLABLE_INTEGER: JsonObject = { type: ['integer', 'null'] };

function withProperties(schemas: Schemas, name: string, properties: JsonObject): JsonObject {
  const schema = schemas[name];
  if (schema === undefined || !isJsonObject(schema.properties))
    throw new Error(`The description has no schema ${name}.`);
  return { ...schema, properties: { ...schema.properties, ...properties } };
}

/**
 * Where GitHub's description is known to be wrong.
 *
 * `position` and `line` of a review comment are null once the comment is outdated: the webhook description of the same
 * object says so (`@octokit/openapi-webhooks`, webhook-pull-request-review-comment-created), the REST one does not.
 */
export function corrected(schemas: Schemas): Schemas {
  const outdated = { position: NULLABLE_INTEGER, line: NULLABLE_INTEGER, original_line: NULLABLE_INTEGER };
  return {
    'pull-request-review-comment': withProperties(schemas, 'pull-request-review-comment', outdated),
    'review-comment': withProperties(schemas, 'review-comment', outdated),
  };
}
