import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder as the build of the web application leaves it: the page, an asset with a hash in its name, and the list of documents beside it. */
export interface WebDir {
  path: string;
  remove(): void;
}

/** Makes one. `manifest`: the documents of the web application, `sha256:<hex>` → text. */
export function makeWebDir(manifest: Record<string, string> = {}): WebDir {
  const root = mkdtempSync(join(tmpdir(), 'delmal-web-'));
  const path = join(root, 'web');
  mkdirSync(join(path, 'assets'), { recursive: true });
  writeFileSync(
    join(path, 'index.html'),
    '<!doctype html><title>Delmål</title><script type="module" src="/assets/app-4f2c1a.js"></script>',
  );
  writeFileSync(join(path, 'assets/app-4f2c1a.js'), 'export const built = true;');
  writeFileSync(join(path, 'manifest.webmanifest'), '{"name":"Delmål"}');
  writeFileSync(join(path, 'sw.js'), 'self.addEventListener("fetch", () => undefined);');
  writeFileSync(join(root, 'operations.json'), JSON.stringify(manifest));
  writeFileSync(join(root, 'secret.txt'), 'hemligheten');
  return { path, remove: () => rmSync(root, { recursive: true }) };
}
