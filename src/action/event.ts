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
  /** A second workflow, after that of a pull request: which one is looked up by its head. */
  | {
      readonly kind: 'workflow run';
      readonly head: string;
      /** `owner:branch` of the head, as GitHub filters pull requests by. */
      readonly branch: string;
    }
  /** `base` undefined: everything at head is new. */
  | { readonly kind: 'range'; readonly base: string | undefined; readonly head: string }
  /** The whole repository: findings fail the job only where `fail-on` is given. */
  | { readonly kind: 'repository'; readonly head: string };

const commit = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;

/** A target that is found. */
export type KnownTarget = Exclude<Target, { kind: 'workflow run' }>;

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
    case 'workflow_run': {
      const run = field(event.workflow_run);
      const of = run.event;
      if (of !== 'pull_request' && of !== 'pull_request_target') {
        throw new InputError(
          `The event "workflow_run" follows a run for ${JSON.stringify(of ?? null)}; only runs for pull requests have something to review.`,
        );
      }
      const owner = field(field(run.head_repository).owner).login;
      const branch = run.head_branch;
      if (typeof owner !== 'string' || typeof branch !== 'string') {
        throw new InputError('The event "workflow_run" names no branch of a pull request.');
      }
      return { kind: 'workflow run', head: checked(name, run.head_sha), branch: `${owner}:${branch}` };
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
