import { Field } from './field.ts';
import type { Node } from './node.ts';
import type { SourceText } from './source-text.ts';

/**
 * How an object of a file is to be judged. A `patch` is never a whole object: what it states counts, what it leaves
 * out does not. A `json-patch` states one value of its target each; its text is not the object's.
 */
export type ObjectRole = 'manifest' | 'patch' | 'json-patch';

/** One Kubernetes object as written in a file; the items of a List are objects of their own. */
export interface ManifestObject {
  readonly source: SourceText;
  /** 0-based, as kubectl counts. */
  readonly document: number;
  readonly root: Field;
  readonly apiVersion: string;
  readonly kind: string;
  /** null with generateName or without any name. */
  readonly name: string | null;
  readonly generateName: string | null;
  /** As written, or as given by what deploys the file; null where neither says. */
  readonly namespace: string | null;
  /** Something that deploys the file gives its objects a namespace, though perhaps nobody can say which. */
  readonly isNamespaceGiven?: boolean;
  readonly role: ObjectRole;
  /** Where its pod spec stands, for a kind that the configuration declares. */
  readonly podSpecAt?: readonly string[];
}

/** Kinds whose pod spec the configuration tells: its path by `apiVersion kind`. */
export type DeclaredKinds = ReadonlyMap<string, readonly string[]>;

const maxListDepth = 5;

/**
 * The Kubernetes objects of a document: itself, the items of a List (of any kind with a list of `items`, as kubectl's
 * unstructured decoder takes it), the objects of an OpenShift Template, the elements of a JSON array.
 *
 * @param typed the type of a document that does not name its own (a patch)
 * @returns none where the document is no object with an apiVersion and a kind
 */
export function objectsOf(
  root: Node,
  source: SourceText,
  document: number,
  role: ObjectRole,
  typed?: { readonly apiVersion: string; readonly kind: string },
): readonly ManifestObject[] {
  if (root.type === 'list') {
    return root.flow
      ? root.items.flatMap((item) => expand(Field.root(item), source, document, role, undefined, 1))
      : [];
  }
  return expand(Field.root(root), source, document, role, typed, 0);
}

interface Typed {
  readonly apiVersion: string;
  readonly kind: string;
}

function expand(
  root: Field,
  source: SourceText,
  document: number,
  role: ObjectRole,
  listed: Typed | undefined,
  depth: number,
): readonly ManifestObject[] {
  const typed = typeOf(root) ?? listed;
  if (typed === undefined || depth > maxListDepth) return [];
  const members = root.get('items').isList ? root.get('items') : openShiftObjects(root, typed);
  if (members !== undefined) {
    const itemType = itemTypeOf(typed);
    return members.items().flatMap((item) => expand(item.asRoot(), source, document, role, itemType, depth + 1));
  }
  const metadata = root.get('metadata');
  return [
    {
      source,
      document,
      root,
      ...typed,
      name: nameText(metadata.get('name')),
      generateName: nameText(metadata.get('generateName')),
      namespace: nameText(metadata.get('namespace')),
      role,
    },
  ];
}

function typeOf(root: Field): Typed | undefined {
  const apiVersion = root.get('apiVersion').string;
  const kind = root.get('kind').string;
  return apiVersion === undefined || kind === undefined || kind === '' ? undefined : { apiVersion, kind };
}

/** Items of a typed list (`PodList`) may leave out their own type. */
function itemTypeOf({ apiVersion, kind }: Typed): Typed | undefined {
  const item = kind.replace(/List$/, '');
  return item === kind || item === '' ? undefined : { apiVersion, kind: item };
}

function openShiftObjects(root: Field, { apiVersion, kind }: Typed): Field | undefined {
  const isTemplate = kind === 'Template' && (apiVersion === 'v1' || apiVersion.startsWith('template.openshift.io/'));
  return isTemplate && root.get('objects').isList ? root.get('objects') : undefined;
}

function nameText(field: Field): string | null {
  const text = field.display;
  return text === undefined || text === '' ? null : text;
}

/** The group of an apiVersion: '' for `v1`. */
export function groupOf(apiVersion: string): string {
  const slash = apiVersion.indexOf('/');
  return slash < 0 ? '' : apiVersion.slice(0, slash);
}
