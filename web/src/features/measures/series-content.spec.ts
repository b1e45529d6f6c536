import { randomBytes } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { isSheet, seriesContent } from './series-content';

/** The bytes behind what is sent; none when it is not. */
const sentAs = (content: unknown) => Buffer.from(typeof content === 'string' ? content : '', 'base64');
const bytesOf = (text: string) => new TextEncoder().encode(text);

describe('a file on its way to the server', () => {
  it('goes as it is when it is small', async () => {
    expect(sentAs(await seriesContent(bytesOf('period;värde'))).toString()).toBe('period;värde');
  });

  it('is compressed when it is large', async () => {
    const text = '2024-01;33;82\n'.repeat(10_000);
    const sent = sentAs(await seriesContent(bytesOf(text)));
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
    expect(await seriesContent(new Uint8Array(5_000_001))).toEqual({ problem: 'tooLarge', max: 5 });
  });

  it('stays here when it is too much for one request, though it is no large file', async () => {
    expect(await seriesContent(randomBytes(80_000))).toEqual({ problem: 'tooMuch', size: 81, max: 71 });
  });

  it('stays here when there is nothing in it', async () => {
    expect(await seriesContent(new Uint8Array())).toEqual({ problem: 'emptyFile' });
  });
});
