import { Injectable } from '@nestjs/common';
import { plainName, type DataFile } from '../../platform/files/data-file.js';
import { Exports } from '../../platform/files/exports.service.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { say } from '../../platform/i18n/i18n.js';
import { Clock } from '../../platform/time/clock.js';
import { svgToPng } from '../measures/index.js';
import { ProjectAccess } from '../projects/index.js';
import { diagramSvg } from './diagram-svg.rules.js';
import { driverPicture } from './driver-picture.js';
import { DriverPictureReader } from './driver-picture.reader.js';
import { DriverService } from './driver.service.js';
import { PictureFormat } from './driver.types.js';

/** Wide enough for four columns on a landscape page. */
const FILE_WIDTH = 1120;

const MEDIA_TYPES: Record<PictureFormat, string> = { SVG: 'image/svg+xml', PNG: 'image/png' };

/** The driver diagram as a file. */
@Injectable()
export class DriverFileService {
  constructor(
    private readonly clock: Clock,
    private readonly access: ProjectAccess,
    private readonly drivers: DriverService,
    private readonly pictures: DriverPictureReader,
    private readonly exports: Exports,
  ) {}

  /** The same picture as on the page. NOT_FOUND out of scope, RATE_LIMITED. */
  async file(context: RequestContext, projectId: string, format: PictureFormat): Promise<DataFile> {
    const { viewer } = context;
    await this.exports.count(viewer);
    const { project, enrolment } = await this.access.reach(viewer, projectId);
    const boxes = await this.pictures.followed(context, await this.drivers.standing(projectId));
    const picture = driverPicture(viewer.language, project, boxes, FILE_WIDTH);
    const svg = diagramSvg(picture, picture);
    const bytes = format === PictureFormat.PNG ? svgToPng(svg) : Buffer.from(svg, 'utf8');
    await this.exports.note(viewer, { kind: 'driverDiagramFile', cohortIds: [enrolment.cohortId], personId: enrolment.personId });
    const name = plainName(`${say(viewer.language, 'driverPicture.FILE')} ${project.title} ${this.clock.today()}`);
    return {
      fileName: `${name}.${format.toLowerCase()}`,
      mediaType: MEDIA_TYPES[format],
      contentBase64: bytes.toString('base64'),
    };
  }
}
