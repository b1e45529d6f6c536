import { Args, Context, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Denied } from '../../platform/errors/denied.js';
import { inTurn } from '../../platform/graphql/in-turn.js';
import { oncePerRequest } from '../../platform/graphql/loader.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { drawPicture } from './drawing/draw.js';
import { LONG_SERIES, MeasureChart } from './measure-chart.types.js';
import { pictureInput } from './measure-picture.js';
import { ChartPicture } from './measure-picture.types.js';

const WIDTH = { least: 200, most: 1600 };
const HEIGHT = { least: 100, most: 1200 };

/** The picture of a chart. */
@Resolver(() => MeasureChart)
export class MeasureChartFields {
  private readonly once = oncePerRequest<ChartPicture>();

  @ResolveField(() => ChartPicture, {
    description: 'The chart as a picture for a width and a height. BAD_USER_INPUT outside 200-1600 and 100-1200 px.',
  })
  async picture(
    @Parent() chart: MeasureChart,
    @Context() context: RequestContext,
    @Args('width', { type: () => Int, description: 'In px, 200-1600.' }) width: number,
    @Args('height', { type: () => Int, description: 'In px, 100-1200.' }) height: number,
    @Args('compact', { type: () => Boolean, defaultValue: false, description: 'One of many small pictures: few words.' }) compact: boolean,
  ): Promise<ChartPicture> {
    if (width < WIDTH.least || width > WIDTH.most || height < HEIGHT.least || height > HEIGHT.most) throw new Denied('BAD_USER_INPUT');
    const key = [chart.measure.id, chart.measure.version, chart.audience, width, height, compact].join(' ');
    const draw = (): ChartPicture => {
      const picture = drawPicture(pictureInput(context.viewer.language, chart), { width, height, compact });
      return { ...picture, places: picture.places.map(({ index, x, y }) => ({ place: index + 1, x, y })) };
    };
    return this.once(context, key, async () => (chart.points.length > LONG_SERIES ? inTurn(draw) : draw()));
  }
}
