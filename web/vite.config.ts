import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { print } from '@0no-co/graphql.web';
import { defineConfig, runnerImport, type Plugin } from 'vite';

const here = fileURLToPath(new URL('.', import.meta.url));
const out = fileURLToPath(new URL('../dist/web', import.meta.url));

interface Document {
  kind?: string;
  definitions?: readonly { kind: string }[];
}

/**
 * Lists every GraphQL document of the application for the server (`dist/operations.json`): in production a session may send no other.
 * The documents stand in `*.graphql.ts`; their text is what the browser prints.
 */
function operations(): Plugin {
  return {
    name: 'delmal:operations',
    apply: 'build',
    async closeBundle() {
      const list: Record<string, string> = {};
      const files = readdirSync(join(here, 'src'), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.graphql.ts'));
      for (const file of files.sort()) {
        const { module } = await runnerImport<Record<string, Document>>(join(here, 'src', file));
        for (const document of Object.values(module)) {
          if (!document.definitions?.some((definition) => definition.kind === 'OperationDefinition')) continue;
          const text = print(document as never);
          list[`sha256:${createHash('sha256').update(text).digest('hex')}`] = text;
        }
      }
      writeFileSync(join(out, '../operations.json'), JSON.stringify(list, null, 2));
    },
  };
}

/** Compresses the files once, at build time. */
function compressed(): Plugin {
  return {
    name: 'delmal:compressed',
    apply: 'build',
    closeBundle() {
      for (const file of readdirSync(out, { recursive: true, encoding: 'utf8' })) {
        if (!/\.(?:js|css|html|svg|webmanifest)$/.test(file)) continue;
        const content = readFileSync(join(out, file));
        writeFileSync(join(out, `${file}.br`), brotliCompressSync(content));
        writeFileSync(join(out, `${file}.gz`), gzipSync(content));
      }
    },
  };
}

export default defineConfig({
  root: here,
  build: {
    outDir: out,
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    // One stylesheet: the order of its rules never depends on which pages have been fetched, and no page can come without its own.
    cssCodeSplit: false,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      // The component library marks its modules for servers that render React; there is none here.
      onLog: (level, log, handle) => (log.code === 'MODULE_LEVEL_DIRECTIVE' ? undefined : handle(level, log)),
    },
  },
  plugins: [operations(), compressed()],
  server: { proxy: { '/graphql': 'http://127.0.0.1:3000' } },
});
