/** What an example of a rule's page puts into a small Pod; each text is YAML without its indentation. */
interface Example {
  /** Fields of the pod spec, before `containers`. */
  readonly spec?: string;
  /** Fields of the one container, after its image. */
  readonly container?: string;
  /** Fields of the pod spec behind `containers`. */
  readonly rest?: string;
}

/** A complete Pod for a rule's page. */
export function examplePod({ spec = '', container = '', rest = '' }: Example): string {
  const parts = [
    'apiVersion: v1\nkind: Pod\nmetadata:\n  name: app\nspec:',
    indented(spec, 2),
    '  containers:\n    - name: app\n      image: example/app:1.0',
    indented(container, 6),
    indented(rest, 2),
  ];
  return parts.filter((part) => part !== '').join('\n');
}

function indented(text: string, by: number): string {
  return text === '' ? '' : text.replaceAll(/^/gm, ' '.repeat(by));
}
