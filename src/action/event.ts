import { field } from '../posting/graphql.ts';
import { InputError } from './input-error.ts';

/** What a run judges. */
export type Target =
  | {
      readonly kind: 'pull request';
      readonly number: number;
      /** Tip of the base branch at the time of the event: where the configuration is read. */
      readonly base: string;
      readonly head: string;
    }
  /** `base` undefined: everything at head is new. */
  | { readonly kind: 'range'; readonly base: string | undefined; readonly head: string }
  /** The whole repository: findings fail the job only where `fail-on` is given. */
  | { readonly kind: 'repository'; readonly head: string };

const commit = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;

/** What the event asks for. `sha` is the run's commit. */
export function readTarget(name: string, payload: unknown, sha: string): Target {
  const event = field(payload);
  switch (name) {
    case 'pull_request':
    case 'pull_request_target': {
      const pull = field(event.pull_request);
      const number = pull.number;
      if (typeof number !== 'number') throw new InputError(`The event "${name}" names no pull request.`);
      return { kind: 'pull request', number, base: shaOf(name, pull, 'base'), head: shaOf(name, pull, 'head') };
    }
    case 'merge_group': {
      const group = field(event.merge_group);
      const [base, head] = [checked(name, group.base_sha), checked(name, group.head_sha)];
      return { kind: 'range', base, head };
    }
    case 'push': {
      const before = checked(name, event.before);
      return { kind: 'range', base: /^0+$/.test(before) ? undefined : before, head: checked(name, event.after) };
    }
    case 'workflow_dispatch':
    case 'schedule':
      return { kind: 'repository', head: checked(name, sha) };
    default:
      throw new InputError(
        `The event "${name}" cannot be reviewed. Run the action on pull_request, pull_request_target, merge_group, push, ` +
          'workflow_dispatch or schedule.',
      );
  }
}

function shaOf(event: string, pull: Record<string, unknown>, side: 'base' | 'head'): string {
  return checked(event, field(pull[side]).sha);
}

function checked(event: string, value: unknown): string {
  if (typeof value === 'string' && commit.test(value)) return value;
  throw new InputError(`The event "${event}" names no commit to judge.`);
}
