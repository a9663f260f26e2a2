/** A value as JSON carries it. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;

/** An object as JSON carries it; a property that is undefined is not written. */
export type JsonObject = { readonly [key: string]: Json | undefined };

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
