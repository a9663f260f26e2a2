import type { Field } from '../manifest/field.ts';
import type { ManifestObject } from '../manifest/manifest-object.ts';
import type { Path, Place, Span } from '../manifest/place.ts';
import type { Report } from '../rules/rule.ts';
import type { Container, Pod } from '../workload/pod.ts';

/** The container in which a path of its object lies, if it lies in one. */
export function containerAt(path: Path, pod: Pod | undefined): Container | undefined {
  return pod?.containers.find(({ field }) => startsWith(path, field.path));
}

export function startsWith(path: Path, prefix: Path): boolean {
  return path.length >= prefix.length && prefix.every((step, index) => step === path[index]);
}

/**
 * Where a report points: key and value where a value is written, otherwise the nearest written parent that the author
 * can act on: the container's `securityContext` key, else its `name`; for a field of the pod spec the `containers`
 * key; for anything else the object's name (rules.md section 3).
 */
export function placeOfReport(report: Pick<Report, 'field'>, pod: Pod | undefined, object: ManifestObject): Place {
  const { field } = report;
  const written = field.isMap || field.isList ? (field.keySpan ?? field.span) : field.entrySpan;
  return object.source.place(written ?? spanOfAbsence(report, pod, object));
}

/** The key of a security context that stands in the container itself, not in a template that it inherits from. */
function ownKeySpan(securityContext: Field, container: Field): Span | undefined {
  return startsWith(securityContext.path, container.path) ? securityContext.keySpan : undefined;
}

function spanOfAbsence(report: Pick<Report, 'field'>, pod: Pod | undefined, object: ManifestObject): Span {
  const container = containerAt(report.field.path, pod);
  if (container !== undefined) {
    const { field, securityContext } = container;
    const span =
      ownKeySpan(securityContext, field) ??
      field.get('name').entrySpan ??
      field.keySpan ??
      field.get('image').entrySpan ??
      field.span;
    if (span !== undefined) return span;
  }
  if (pod !== undefined && startsWith(report.field.path, pod.spec.path)) {
    const lists = ['containers', 'initContainers', 'ephemeralContainers'].map((key) => pod.spec.get(key).keySpan);
    const first = pod.containers[0]?.field;
    const span =
      lists.find((found) => found !== undefined) ?? first?.keySpan ?? first?.parent?.keySpan ?? pod.spec.keySpan;
    if (span !== undefined) return span;
  }
  const metadata = object.root.get('metadata');
  return (
    metadata.get('name').entrySpan ??
    metadata.get('generateName').entrySpan ??
    object.root.get('kind').entrySpan ??
    object.root.span ?? { start: 0, end: 0 }
  );
}
