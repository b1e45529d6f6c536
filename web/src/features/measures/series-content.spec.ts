import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { isSheet, seriesContent } from './series-content';

const bytesOf = (text: string) => new TextEncoder().encode(text);

describe('a file on its way to the server', () => {
  it('goes as it is when it is small', async () => {
    expect(Buffer.from((await seriesContent(bytesOf('period;värde'))) ?? '', 'base64').toString()).toBe('period;värde');
  });

  it('is compressed when it is large', async () => {
    const text = '2024-01;33;82\n'.repeat(10_000);
    const sent = Buffer.from((await seriesContent(bytesOf(text))) ?? '', 'base64');
    expect(sent.length).toBeLessThan(60_000);
    expect(gunzipSync(sent).toString()).toBe(text);
  });

  it.each([
    ['period;värde', true],
    ['\uFEFF"Period";"Värde"\n', true],
    ['\uFEFF {"data": []}', false],
    ['[ {"year": 2025} ]', false],
    ['<?xml version="1.0"?>', false],
    ['PK\u0003\u0004\u0014', false],
  ])('is rows and columns or is not: %j', (text, expected) => {
    expect(isSheet(bytesOf(text))).toBe(expected);
  });

  it('stays here when it is larger than the server takes', async () => {
    expect(await seriesContent(new Uint8Array(5 * 1024 * 1024 + 1))).toBeNull();
  });
});
