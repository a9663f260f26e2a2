import { expect, test } from 'vitest';
import { rules } from '../../src/rules/index.ts';
import { standardsRules } from '../../src/rules/standards-rules.ts';

test('the list of the Standards’ rules has every rule with a control, and no other', () => {
  const withControl = rules.filter(({ control }) => control !== null).map(({ id }) => id);
  expect(standardsRules.map(({ id }) => id).sort()).toEqual(withControl.sort());
});
