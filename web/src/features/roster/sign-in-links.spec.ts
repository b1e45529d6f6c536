import { expect, it } from '@jest/globals';
import { linkFile } from './sign-in-links';

it('makes a file of the links that a Swedish Excel opens, and no formula of a name', () => {
  const link = {
    name: '=1+1',
    email: 'anna@region.example',
    role: 'ST-läkare',
    address: 'https://d.example/invitation#abc',
    until: '5 dec.',
  };
  const text = Buffer.from(
    linkFile('Länkar', ['Namn', 'E-post', 'Roll', 'Länk', 'Gäller till'], [link]).contentBase64,
    'base64',
  ).toString();
  expect(text).toBe(
    '\uFEFF"Namn";"E-post";"Roll";"Länk";"Gäller till"\r\n"\'=1+1";"anna@region.example";"ST-läkare";"https://d.example/invitation#abc";"5 dec."\r\n',
  );
});
