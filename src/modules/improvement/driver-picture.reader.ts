import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { MeasureLoader } from '../measures/index.js';
import type { FollowedDriver } from './driver-picture.js';
import type { DriverNode } from './driver.entities.js';
import { ImprovementLoader } from './improvement.loader.js';

/** Reads what follows the boxes of a driver diagram, in batches. */
@Injectable()
export class DriverPictureReader {
  constructor(
    private readonly loader: ImprovementLoader,
    private readonly measures: MeasureLoader,
  ) {}

  /** Boxes with the cycles that test them and the measures that follow them. */
  followed(context: RequestContext, nodes: readonly DriverNode[]): Promise<FollowedDriver[]> {
    return Promise.all(
      nodes.map(async (node) => {
        const [cycles, links] = await Promise.all([
          this.loader.cyclesByIdea.load(context, node.id),
          this.loader.measuresByNode.load(context, node.id),
        ]);
        const measures = await Promise.all(links.map(({ measureId }) => this.measures.byId.load(context, measureId)));
        return { ...node, cycles, measures: measures.filter((measure) => measure !== null) };
      }),
    );
  }
}
