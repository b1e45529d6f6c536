import { expect, it } from '@jest/globals';
import { elementInputs } from './element-values';

const elements = [
  { id: 'coach', valueKind: 'BOOLEAN' },
  { id: 'share', valueKind: 'NUMBER' },
  { id: 'local', valueKind: 'TEXT' },
] as const;

it('sends each value in the form that its element asks for', () => {
  expect(elementInputs(elements, { coach: 'yes', share: '33,5', local: ' på kvällstid ' }).inputs).toEqual([
    { elementId: 'coach', flagValue: true },
    { elementId: 'share', numberValue: 33.5 },
    { elementId: 'local', textValue: 'på kvällstid' },
  ]);
});

it('leaves out what is empty and tells which numbers are none', () => {
  expect(elementInputs(elements, { coach: '', share: 'en tredjedel' })).toEqual({ inputs: [], faulty: ['share'] });
});
