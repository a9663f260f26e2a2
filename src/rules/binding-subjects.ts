import type { Field } from '../manifest/field.ts';
import type { ManifestObject } from '../manifest/manifest-object.ts';
import { quoted } from './wording.ts';

/** A subject of a binding, to whom the binding gives a role. */
export interface BindingSubject {
  readonly field: Field;
  readonly kind: string;
  readonly name: Field;
  /** As written, else that of a RoleBinding; null where neither says. */
  readonly namespace: string | null;
  /** The role that it gets, for messages. */
  readonly role: string;
  /** Role and subject, for identity. */
  readonly value: string;
}

/** The subjects of a RoleBinding or ClusterRoleBinding; none for objects of other kinds. */
export function bindingSubjects(object: ManifestObject): readonly BindingSubject[] {
  if (object.kind !== 'RoleBinding' && object.kind !== 'ClusterRoleBinding') return [];
  const roleRef = object.root.get('roleRef');
  const roleKind = roleRef.get('kind').string ?? 'role';
  const roleName = roleRef.get('name').display ?? '';
  return object.root
    .get('subjects')
    .items()
    .filter((field) => field.get('$patch').string !== 'delete')
    .map((field) => {
      const kind = field.get('kind').string ?? '';
      const name = field.get('name');
      const own = object.kind === 'RoleBinding' ? object.namespace : null;
      const namespace = field.get('namespace').display ?? own;
      const value = [roleKind, roleName, kind, namespace ?? '', name.display ?? ''].join(' ');
      return { field, kind, name, namespace, role: `the ${roleKind} ${quoted(roleName)}`, value };
    });
}
