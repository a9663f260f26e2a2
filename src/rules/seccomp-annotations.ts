import type { Pod } from '../workload/pod.ts';
import { noCure } from './cure.ts';
import { report } from './report.ts';
import type { Report } from './rule.ts';
import { quoted } from './wording.ts';

/** Source: pod-security-admission policy/check_seccompProfile_baseline.go, before v1.19. */
export function seccompAnnotationReports(pod: Pod, why: string): readonly Report[] {
  const annotations = pod.metadata.get('annotations');
  const own = pod.containers.map(({ name }) => `container.seccomp.security.alpha.kubernetes.io/${name}`);
  const fields = ['seccomp.security.alpha.kubernetes.io/pod', ...own].map((name) => annotations.get(name));
  return fields
    .filter((field) => field.isWritten && !isValidAnnotation(field.display ?? ''))
    .map((field) =>
      report(field, {
        what: `The annotation ${quoted(String(field.path.at(-1)))} is ${quoted(field.display)}, so system calls are not filtered.`,
        why,
        todo: 'Set it to `runtime/default`, and the field `seccompProfile` for newer clusters.',
        value: field.display ?? '',
        isAbsence: false,
        cure: noCure('the field `seccompProfile` should take its place'),
      }),
    );
}

function isValidAnnotation(text: string): boolean {
  return text === 'runtime/default' || text === 'docker/default' || text.startsWith('localhost/');
}
