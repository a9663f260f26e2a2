import type { RenderedRoot } from '../findings/analysis.ts';
import { type Finding, severities } from '../findings/finding.ts';
import type { Judgement } from '../judgement/judgement.ts';
import { countOf, plural } from '../plan/verdict-text.ts';
import type { Paint } from './paint.ts';
import { visibleText } from './terminal-text.ts';

/** Roots named in a line; the JSON report names all. */
const shownRoots = 3;

/** What is told after the findings: what was not checked and why. */
export function coverageLines(judgement: Judgement, paint: Paint): readonly string[] {
  const { unread, rendered } = judgement.coverage;
  const silent = unread.filter(({ code }) => code === 'template' || code === 'not-kubernetes');
  const lines: string[] = [];
  lines.push(...renderedLines(rendered, paint));
  for (const reason of judgement.incomplete) lines.push(`${paint('error', 'incomplete')} ${visibleText(reason)}`);
  if (silent.length > 0) {
    lines.push(
      paint(
        'quiet',
        `${plural(silent.length, 'text')} left out: templates or no Kubernetes manifests (--format json lists them).`,
      ),
    );
  }
  const without = judgement.containersWithoutSelinux;
  if (without > 0) {
    lines.push(
      paint(
        'quiet',
        `${plural(without, 'container')} without SELinux options: the container runtime chooses their label.`,
      ),
    );
  }
  return lines;
}

/** Charts and kustomizations that were not rendered, those with one reason in one line. */
function renderedLines(roots: readonly RenderedRoot[], paint: Paint): readonly string[] {
  const groups = new Map<string, RenderedRoot[]>();
  for (const root of roots) {
    if (root.status === 'rendered') continue;
    const key = JSON.stringify([root.status, root.renderer, root.reason]);
    groups.set(key, [...(groups.get(key) ?? []), root]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const names = group.slice(0, shownRoots).map(({ root }) => (root === '' ? '.' : root));
    const more = group.length > shownRoots ? ` and ${group.length - shownRoots} more` : '';
    const why = first.reason === null ? '' : `. ${first.reason}`;
    const what = plural(group.length, first.renderer === 'helm' ? 'chart' : 'kustomization');
    const status = paint('notice', first.status.replace('-', ' '));
    return [`${status} ${what}: ${visibleText(`${names.join(', ')}${more}${why}`)}`];
  });
}

/** Findings of the base that the change cures. */
export function fixedLines(judgement: Judgement, paint: Paint): readonly string[] {
  return judgement.fixed.map(
    ({ rule, place }) =>
      `${paint('good', 'fixed')} ${rule} ${paint('quiet', `(was ${visibleText(`${place.file}:${place.line}`)})`)}`,
  );
}

/** The whole run in one line. */
export function summaryLine(judgement: Judgement, paint: Paint): string {
  const shown = judgement.inScope.filter(({ waiver }) => waiver === null);
  const { documents, files } = judgement.coverage;
  const range = judgement.mode === 'range' ? 'changed ' : '';
  const read = `${plural(documents, 'document')} (${plural(files, `${range}file`)})`;
  const waived = judgement.inScope.length - shown.length;
  const aside = waived === 0 ? '' : ` ${plural(waived, 'finding')} waived.`;
  if (shown.length === 0) {
    const style = judgement.verdict === 'pass' ? 'good' : 'error';
    return `${paint(style, judgement.verdict === 'pass' ? 'Nothing found' : 'Incomplete: nothing found')} in ${read}.${aside}`;
  }
  const counts = severities.map((severity) => {
    const count = countOf(shown, severity);
    return count === 0 ? paint('quiet', plural(count, severity)) : paint(severity, plural(count, severity));
  });
  const where = `in ${documentsOf(shown)} of ${read}`;
  return `${counts.join(', ')} ${where}; ${fixableText(judgement, shown)}.${aside}`;
}

function documentsOf(findings: readonly Finding[]): number {
  return new Set(findings.map(({ place, document }) => `${document} ${place.file}`)).size;
}

function fixableText(judgement: Judgement, shown: readonly Finding[]): string {
  const safe = new Set(judgement.fixes.filter(({ risk }) => risk === 'safe').map(({ id }) => id));
  const fixable = shown.filter(({ fix }) => fix !== null);
  if (fixable.length === 0) return '0 fixable';
  const safely = fixable.filter(({ fix }) => fix !== null && safe.has(fix)).length;
  const hint = safely === fixable.length ? 'apply' : 'apply --risk all';
  return `${fixable.length} fixable: ${safely} safely, ${fixable.length - safely} with a caution (${hint})`;
}
