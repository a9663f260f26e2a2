import { privilegeEscalation } from './privilege-escalation.ts';
import type { Rule } from './rule.ts';

/** Every rule, in the catalogue's order. */
export const rules: readonly Rule[] = [privilegeEscalation];
