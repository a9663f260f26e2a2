import type { ManifestObject } from '../manifest/manifest-object.ts';
import type { Node } from '../manifest/node.ts';
import { rules } from '../rules/index.ts';
import { annotationWaivers, commentWaivers } from '../waivers/read-written.ts';
import type { WrittenWaiver } from '../waivers/written-waiver.ts';
import type { Pod } from '../workload/pod.ts';
import type { JudgedDocument, JudgedObject } from './judged-object.ts';

/** A waiver in a manifest, with the object that it stands at; null for a comment. */
export interface FoundWaiver {
  readonly waiver: WrittenWaiver;
  readonly document: JudgedDocument;
  readonly judged: JudgedObject | null;
}

/** Without one of these a document's text holds no waiver. */
const marks = [
  'kube-privilege-review',
  'kube-linter.io/',
  'checkov.io/',
  'polaris.fairwinds.com/',
  'kube-score/ignore',
  'runterrascan.io/',
  'datree.skip/',
];

/** Whether a document may hold a waiver, as its text tells. */
export function mayWaive({ source, span }: JudgedDocument): boolean {
  const text = source.text.slice(span.start, span.end);
  return marks.some((mark) => text.includes(mark));
}

/** The waivers in the comments of a document. */
export function waiversInComments(document: JudgedDocument, root: Node, today: string): readonly FoundWaiver[] {
  const { source, span } = document;
  return commentWaivers(source, span, root, rules, today).map((waiver) => ({ waiver, document, judged: null }));
}

/** The waivers in the annotations of an object and its pods. */
export function waiversInAnnotations(
  judged: JudgedObject,
  object: ManifestObject,
  pods: readonly Pod[],
  today: string,
): readonly FoundWaiver[] {
  const { document } = judged;
  return annotationWaivers(object, pods, rules, today).map((waiver) => ({ waiver, document, judged }));
}
