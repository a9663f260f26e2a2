import { SourceText } from '../manifest/source-text.ts';

/**
 * A file as an edge hands it over. `refused` files were found but their content cannot be text that the cluster reads
 * (a symbolic link, a submodule, over the size limit, a blob that could not be fetched); they are listed as unread.
 */
export type InputFile =
  | { readonly kind: 'text'; readonly path: string; readonly text: string; readonly validUtf8: boolean }
  | { readonly kind: 'refused'; readonly path: string; readonly code: string; readonly reason: string };

/** Files that are judged, and files beside them that are only read: accounts, bindings, kustomizations, charts. */
export interface Tree {
  readonly judged: readonly InputFile[];
  readonly context: readonly InputFile[];
  /** Every path of the tree, also of files whose content is not given: tells what a rendering's source is. */
  readonly paths: ReadonlySet<string>;
}

export type TextFile = Extract<InputFile, { kind: 'text' }>;

export function isText(file: InputFile): file is TextFile {
  return file.kind === 'text';
}

const sources = new WeakMap<TextFile, SourceText>();

/** A file's text with its tables of lines and documents, which are made once however often they are asked for. */
export function sourceOf(file: TextFile): SourceText {
  const known = sources.get(file);
  if (known !== undefined) return known;
  const source = new SourceText(file.path, file.text);
  sources.set(file, source);
  return source;
}
