import { Args, Context, Extensions, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { Measure, MeasureLoader } from '../measures/index.js';
import { Project, ProjectLoader } from '../projects/index.js';
import { PdsaCycle } from './cycle.entities.js';
import { driverTree } from './driver-tree.rules.js';
import { driverPicture } from './driver-picture.js';
import { DriverPictureReader } from './driver-picture.reader.js';
import { DriverNode } from './driver.entities.js';
import { DiagramBoxLevel, DriverDiagram, DriverNodeAbilities, DriverPicture, DriverPictureArgs, UNDER } from './driver.types.js';
import { ImprovementLoader } from './improvement.loader.js';
import { driverAbilities, writesNow } from './improvement.policy.js';
import { Standing } from './improvement.standing.js';

/** What a box of the driver diagram shows beside the plain columns. */
@Resolver(() => DriverNode)
export class DriverNodeFields {
  constructor(
    private readonly loader: ImprovementLoader,
    private readonly projects: ProjectLoader,
    private readonly measureLoader: MeasureLoader,
    private readonly standing: Standing,
  ) {}

  @ResolveField(() => Project, { description: 'The project it belongs to.' })
  project(@Parent() node: DriverNode, @Context() context: RequestContext): Promise<Project | null> {
    return this.projects.byId.load(context, node.projectId);
  }

  @ResolveField(() => DriverNode, { nullable: true, description: 'What it stands under; null under the aim.' })
  async parent(@Parent() node: DriverNode, @Context() context: RequestContext): Promise<DriverNode | null> {
    return node.parentId === null ? null : this.loader.nodeById.load(context, node.parentId);
  }

  @ResolveField(() => [Measure], { description: 'The measures that follow it.' })
  async measures(@Parent() node: DriverNode, @Context() context: RequestContext): Promise<Measure[]> {
    const links = await this.loader.measuresByNode.load(context, node.id);
    const measures = await Promise.all(links.map((link) => this.measureLoader.byId.load(context, link.measureId)));
    return measures.filter((measure) => measure !== null);
  }

  @Extensions(UNDER)
  @ResolveField(() => [PdsaCycle], { description: 'The PDSA cycles that test it, by number; none for a driver.' })
  cycles(@Parent() node: DriverNode, @Context() context: RequestContext): Promise<PdsaCycle[]> {
    return this.loader.cyclesByIdea.load(context, node.id);
  }

  @ResolveField(() => Boolean, { description: 'True when it was taken away.' })
  removed(@Parent() node: DriverNode): boolean {
    return node.removedAt !== null;
  }

  @ResolveField(() => DriverNodeAbilities, { description: 'What the viewer may do with it now.' })
  async viewerCan(@Parent() node: DriverNode, @Context() context: RequestContext): Promise<DriverNodeAbilities> {
    return driverAbilities(await this.standing.of(context, node.projectId), node);
  }
}

/** The driver diagram of a project, as a tree and as a picture. */
@Resolver(() => Project)
export class ProjectDriverFields {
  constructor(
    private readonly loader: ImprovementLoader,
    private readonly pictures: DriverPictureReader,
    private readonly standing: Standing,
  ) {}

  @ResolveField(() => DriverDiagram, { description: 'The driver diagram as a tree.' })
  async driverDiagram(@Parent() project: Project, @Context() context: RequestContext): Promise<DriverDiagram> {
    const nodes = await this.loader.nodesByProject.load(context, project.id);
    const add = writesNow(await this.standing.of(context, project.id));
    return { aim: project.aim, primaryDrivers: driverTree(nodes), boxes: nodes.length, viewerCan: { add } };
  }

  @ResolveField(() => DriverPicture, { description: 'The driver diagram laid out for a width, to be drawn as it is.' })
  async driverPicture(
    @Parent() project: Project,
    @Context() context: RequestContext,
    @Args() { width }: DriverPictureArgs,
  ): Promise<DriverPicture> {
    const nodes = await this.loader.nodesByProject.load(context, project.id);
    const picture = driverPicture(context.viewer.language, project, await this.pictures.followed(context, nodes), width);
    const byId = new Map(nodes.map((node) => [node.id, node]));
    const boxes = picture.boxes.map(({ driverId, level, ...box }) => ({
      ...box,
      level: DiagramBoxLevel[level],
      driver: byId.get(driverId ?? '') ?? null,
    }));
    return { ...picture, boxes };
  }
}
