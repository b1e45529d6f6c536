import { Field, ObjectType } from '@nestjs/graphql';
import { writeCsv } from '../csv/write-csv.js';
import { graphqlEnum } from '../graphql/enum.js';
import type { FileTable } from './file-table.js';
import { writeXlsx } from './write-xlsx.js';

export enum FileFormat {
  CSV = 'CSV',
  XLSX = 'XLSX',
}
graphqlEnum(FileFormat, 'FileFormat', 'How a table is written.', {
  CSV: 'Text: UTF-8 with a byte order mark, semicolons, decimal commas.',
  XLSX: 'An Excel workbook with one sheet and no macros.',
});

/** A file to be saved by the reader. */
@ObjectType({ description: 'A file to be saved by the reader.' })
export class DataFile {
  @Field(() => String, { description: 'What to call it.' })
  fileName: string;

  @Field(() => String, { description: 'Its media type.' })
  mediaType: string;

  @Field(() => String, { description: 'Its bytes, in Base64.' })
  contentBase64: string;
}

const MEDIA_TYPES: Record<FileFormat, string> = {
  CSV: 'text/csv;charset=utf-8',
  XLSX: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** A table as a file. `name` becomes the file's name and its first word the sheet's. */
export async function tableFile(table: FileTable, format: FileFormat, sheet: string, name: string): Promise<DataFile> {
  const bytes = format === FileFormat.CSV ? writeCsv(table) : await writeXlsx(table, sheet);
  return {
    fileName: `${plainName(name)}.${format.toLowerCase()}`,
    mediaType: MEDIA_TYPES[format],
    contentBase64: bytes.toString('base64'),
  };
}

/** A structure as a file, for people and programs alike. */
export function jsonFile(content: object, name: string): DataFile {
  const bytes = Buffer.from(`${JSON.stringify(content, null, 2)}\n`, 'utf8');
  return { fileName: `${plainName(name)}.json`, mediaType: 'application/json', contentBase64: bytes.toString('base64') };
}

/** A name that every file system takes: `Omgång 3: höst` → `omgang-3-host`. */
export function plainName(text: string): string {
  const letters = text.toLowerCase().replaceAll('æ', 'ae').replaceAll('ø', 'o').normalize('NFD').replace(/\p{M}/gu, '');
  return letters
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 80);
}
