import { type Finding, messageText, type Severity } from '../findings/finding.ts';
import { byWeight } from './finding-group.ts';
import { showText } from './markdown.ts';
import type { UnplacedFinding } from './review-plan.ts';

/** An annotation of a check run, in GitHub's terms. Lines and columns are 1-based, columns end inclusive. */
export interface Annotation {
  readonly path: string;
  readonly start_line: number;
  readonly end_line: number;
  readonly start_column?: number;
  readonly end_column?: number;
  readonly annotation_level: 'failure' | 'warning' | 'notice';
  readonly title: string;
  readonly message: string;
}

/** Annotations of one check run; six requests. */
const mostAnnotations = 300;

/** Characters. GitHub takes 64 KB of message and 255 characters of title. */
const longestMessage = 4000;
const longestTitle = 200;

export const annotationLevels: Readonly<Record<Severity, Annotation['annotation_level']>> = {
  error: 'failure',
  warning: 'warning',
  notice: 'notice',
};

/** Annotations for what stands in no comment, most severe first. What a person resolved is told in the summary only. */
export function planAnnotations(unplaced: readonly UnplacedFinding[]): readonly Annotation[] {
  const told = unplaced.filter(({ reason }) => reason !== 'resolved').map(({ finding }) => finding);
  return [...told].sort(byWeight).slice(0, mostAnnotations).map(toAnnotation);
}

export function toAnnotation(finding: Finding): Annotation {
  const { line, endLine, column, endColumn, file } = finding.place;
  const last = endColumn === 1 && endLine > line ? endLine - 1 : endLine;
  // Columns count only where both lines are the same (OpenAPI, checks/create).
  const columns =
    last === line && endLine === line ? { start_column: column, end_column: Math.max(column, endColumn - 1) } : {};
  return {
    path: file,
    start_line: Math.max(1, line),
    end_line: Math.max(1, line, last),
    ...columns,
    annotation_level: annotationLevels[finding.severity],
    title: showText(finding.rule, longestTitle),
    message: showText(messageText(finding.message), longestMessage),
  };
}
