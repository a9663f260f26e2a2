import type { Settings } from '../src/findings/settings.ts';
import { nothingExternal } from '../src/inventory/external.ts';

/** Settings of a plain run with every rule of the guidance, changed where a test says so. */
export function settings(changes: Partial<Settings> = {}): Settings {
  return {
    profiles: ['guidance'],
    podSecurityVersion: 37,
    failOn: 'error',
    scope: 'introduced',
    rules: new Map(),
    selinux: false,
    declared: new Map(),
    namespaces: { isSystem: () => false, plan: undefined },
    external: nothingExternal,
    waivers: { configured: [], from: 'base', honour: new Set(), today: '2026-11-26' },
    only: undefined,
    skip: new Set(),
    fixes: 'all',
    isOver: () => false,
    ...changes,
  };
}
