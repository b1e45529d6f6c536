import { gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import type { Rejected } from '../errors/rejected.js';
import { fileBytes, MOST_BYTES } from './file-bytes.js';

const codeOf = (text: string): string | undefined => {
  try {
    fileBytes(text);
    return undefined;
  } catch (error) {
    return (error as Rejected).problems[0]?.code;
  }
};

describe('the bytes of a file', () => {
  it('are read from Base64, also with line breaks, and opened when they are compressed', () => {
    const text = 'period;värde\n2026-01;3\n';
    expect(fileBytes(Buffer.from(text).toString('base64')).toString()).toBe(text);
    const packed = gzipSync(text).toString('base64');
    expect(fileBytes(`${packed.slice(0, 10)}\n${packed.slice(10)}`).toString()).toBe(text);
  });

  it.each([
    ['no Base64', '%%%%'],
    ['half a sign', 'abc'],
    ['broken gzip', Buffer.from([0x1f, 0x8b, 1, 2, 3]).toString('base64')],
  ])('refuses %s', (_, text) => {
    expect(codeOf(text)).toBe('FILE_UNREADABLE');
  });

  it('does not open more than a file may hold: 50 MB of spaces are refused by name', () => {
    expect(codeOf(gzipSync(Buffer.alloc(50_000_000, ' ')).toString('base64'))).toBe('TOO_LARGE');
    expect(codeOf(gzipSync(Buffer.alloc(MOST_BYTES, ' ')).toString('base64'))).toBeUndefined();
  });
});
