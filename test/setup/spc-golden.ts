import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The reference series of charts: those that may be copied, or all of them where SPC_GOLDEN names their folder. */
const FOLDER = process.env['SPC_GOLDEN'] ?? 'test/fixtures/spc-golden';

/** The cases of every file of reference series, as `[file, case]`. */
export function goldenCases<T>(): [file: string, golden: T][] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.json'))
    .flatMap((file) => {
      const { cases = [] } = JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as { cases?: T[] };
      return cases.map((golden): [string, T] => [file, golden]);
    });
}
