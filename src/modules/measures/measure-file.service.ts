import { Injectable } from '@nestjs/common';
import { Denied } from '../../platform/errors/denied.js';
import { plainName, tableFile, FileFormat, type DataFile } from '../../platform/files/data-file.js';
import { Exports } from '../../platform/files/exports.service.js';
import { graphqlEnum } from '../../platform/graphql/enum.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { say } from '../../platform/i18n/i18n.js';
import { drawPicture } from './drawing/draw.js';
import { pictureTable, type TableInput } from './drawing/picture-table.js';
import { picturePng } from './drawing/png.js';
import { pictureSvg } from './drawing/svg.js';
import { MeasureChartReader } from './measure-chart.reader.js';
import type { ChartAudience } from './measure-chart.types.js';
import { MeasureAccess } from './measure.access.js';
import { pictureInput } from './measure-picture.js';

export enum ChartFileFormat {
  SVG = 'SVG',
  PNG = 'PNG',
  CSV = 'CSV',
  XLSX = 'XLSX',
}
graphqlEnum(ChartFileFormat, 'ChartFileFormat', 'How a chart is written.', {
  SVG: 'A picture that can be enlarged, with its text alternative.',
  PNG: 'A picture for slides and documents.',
  CSV: 'Its data table: UTF-8 with a byte order mark, semicolons, decimal commas.',
  XLSX: 'Its data table as an Excel workbook.',
});

const WIDTH = { least: 320, most: 1280 };
/** Height of a picture for its width. */
const SHAPE = 0.55;

/** Charts as files. What a file shows is what the chart shows to the audience, and nothing else. */
@Injectable()
export class MeasureFileService {
  constructor(
    private readonly access: MeasureAccess,
    private readonly charts: MeasureChartReader,
    private readonly exports: Exports,
  ) {}

  /** The chart of a measure as a file. NOT_FOUND, RATE_LIMITED, BAD_USER_INPUT outside 320-1280 px. */
  async file(
    context: RequestContext,
    measureId: string,
    format: ChartFileFormat,
    audience: ChartAudience | null,
    width: number,
  ): Promise<DataFile> {
    if (width < WIDTH.least || width > WIDTH.most) throw new Denied('BAD_USER_INPUT');
    const { viewer } = context;
    await this.exports.count(viewer);
    const measure = await this.access.get(viewer, measureId);
    const input = pictureInput(viewer.language, await this.charts.chart(context, measure, audience));
    const file = await written(input, format, width, say(viewer.language, 'chart.SHEET'));
    const cohortId = await this.access.cohortOf(measure);
    await this.exports.note(viewer, { kind: 'measureChartFile', cohortIds: [cohortId] });
    return file;
  }
}

async function written(input: TableInput, format: ChartFileFormat, width: number, sheet: string): Promise<DataFile> {
  if (format === ChartFileFormat.CSV || format === ChartFileFormat.XLSX) {
    return tableFile(pictureTable(input), FileFormat[format], sheet, input.title);
  }
  const picture = drawPicture(input, { width, height: Math.round(width * SHAPE), compact: false });
  const name = `${plainName(input.title)}.${format.toLowerCase()}`;
  return format === ChartFileFormat.SVG
    ? { fileName: name, mediaType: 'image/svg+xml', contentBase64: Buffer.from(pictureSvg(picture, 'light'), 'utf8').toString('base64') }
    : { fileName: name, mediaType: 'image/png', contentBase64: picturePng(picture, 'light').toString('base64') };
}
