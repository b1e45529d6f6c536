import { Args, ID, Int, Context, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../../platform/access/allow.decorator.js';
import { DataFile } from '../../platform/files/data-file.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { ChartAudience } from './measure-chart.types.js';
import { ChartFileFormat, MeasureFileService } from './measure-file.service.js';

/** Charts as files. */
@Resolver()
export class MeasureFileResolver {
  constructor(private readonly files: MeasureFileService) {}

  @Query(() => DataFile, {
    description:
      'A chart as a file, in the language of the viewer: the same that its page shows to that audience. Counted and noted as every file that is taken out; RATE_LIMITED.',
  })
  @Allow()
  measureChartFile(
    @Context() context: RequestContext,
    @Args('measureId', { type: () => ID, description: 'The measure.' }) measureId: string,
    @Args('format', { type: () => ChartFileFormat, description: 'How it is written.' }) format: ChartFileFormat,
    @Args('audience', { type: () => ChartAudience, nullable: true, description: 'For whom; the viewer when left out.' })
    audience: ChartAudience | null,
    @Args('width', { type: () => Int, defaultValue: 900, description: 'Of a picture, in px, 320-1280.' }) width: number,
  ): Promise<DataFile> {
    return this.files.file(context, measureId, format, audience, width);
  }
}
