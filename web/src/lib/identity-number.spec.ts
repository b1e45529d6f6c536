import { describe, expect, it } from '@jest/globals';
import { countIdentityNumbers, mayHoldIdentityNumber, withoutIdentityNumbers } from './identity-number';

describe('a text that could hold an identity number', () => {
  it.each([
    'Patienten 19121212-1212 väntade.',
    '121212+1212',
    '1912 12 12 12 12',
    '191212 121212',
    '12.12.12 – 1212',
    '１９１２１２１２－１２１２',
    '19121212\u200b-1212',
    'l9l2l2l2-l2l2',
    '131052-308T',
    '121212-T12S',
    'född 121212, sista fyra 1212',
  ])('is %s', (text) => {
    expect(mayHoldIdentityNumber(text)).toBe(true);
  });

  it.each([
    '',
    'Patienten väntade länge, rum 12.',
    'Medianen gick från 34 till 19 minuter den 2026-11-21.',
    '2026-11-21',
    '12 av 20 i maj, 14 av 22 i juni',
    '0197a1b2-1234-7123-8123-123456789012',
  ])('is not: %s', (text) => {
    expect(mayHoldIdentityNumber(text)).toBe(false);
  });
});

describe('the fields of a form', () => {
  const values = {
    text: 'Patienten 19121212-1212',
    minutes: '15',
    day: '2026-11-21',
    open: true,
    sentAs: '{"text":"Patienten 19121212-1212"}',
    pieces: [
      { kind: 'TEXT', text: '121212-1212' },
      { kind: 'TEXT', text: 'Mappen' },
    ],
  };

  it('lose only the texts that could hold one', () => {
    expect(withoutIdentityNumbers(values)).toEqual({
      minutes: '15',
      day: '2026-11-21',
      open: true,
      pieces: [
        { kind: 'TEXT', text: '' },
        { kind: 'TEXT', text: 'Mappen' },
      ],
    });
  });

  it('are counted without what was sent', () => {
    expect(countIdentityNumbers(values)).toBe(2);
    expect(countIdentityNumbers({ ...values, text: 'Patienten', pieces: [] })).toBe(0);
  });
});
