import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Config } from '../config/config.js';

/** What a client may send in a GraphQL request, as far as trusted documents go. */
export interface DocumentRequest {
  query?: unknown;
  /** `sha256:<hex>` of a listed document, instead of its text (GraphQL over HTTP, persisted documents). */
  documentId?: unknown;
  extensions?: { persistedQuery?: { sha256Hash?: unknown } } & Record<string, unknown>;
}

/** What became of the document of a request. */
export type DocumentVerdict = 'listed' | 'unlisted' | 'unknown-id';

/** SHA-256 of a document's text, in hexadecimal. */
export const documentHash = (text: string): string => createHash('sha256').update(text).digest('hex');

/**
 * The documents of the web application, listed when it was built (`operations.json` beside its folder: `sha256:<hex>` → text). A list,
 * not a cache: nothing is added while the process runs.
 */
export class TrustedDocuments {
  private readonly texts: ReadonlyMap<string, string>;

  constructor(manifest: Record<string, string>) {
    this.texts = new Map(Object.entries(manifest).map(([id, text]) => [plain(id), text]));
  }

  /** Reads the list that was built with the web application; an empty one when it was not built. */
  static of(config: Config): TrustedDocuments {
    const path = resolve(config.WEB_DIR, '../operations.json');
    return new TrustedDocuments(existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>) : {});
  }

  /** How many documents are listed. */
  get size(): number {
    return this.texts.size;
  }

  /** Puts the text in the place of an id, and tells whether the document is listed. */
  resolve(body: DocumentRequest): DocumentVerdict {
    const id = body.documentId ?? body.extensions?.persistedQuery?.sha256Hash;
    if (id !== undefined) {
      const text = typeof id === 'string' ? this.texts.get(plain(id)) : undefined;
      if (text === undefined) return 'unknown-id';
      body.query = text;
      delete body.documentId;
      delete body.extensions;
      return 'listed';
    }
    return typeof body.query === 'string' && this.texts.has(documentHash(body.query)) ? 'listed' : 'unlisted';
  }
}

const plain = (id: string): string => id.replace(/^sha256:/, '');
