import { defaults } from '@actions/github/lib/utils';

/**
 * A fetch that goes through the proxy that the runner's variables name; undefined where there is none. The runtime's
 * own fetch does not look at these variables.
 */
export function proxyFetch(hasProxy: boolean): typeof fetch | undefined {
  return hasProxy ? defaults.request?.fetch : undefined;
}
