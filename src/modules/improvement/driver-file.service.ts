import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../platform/access/viewer.js';
import { plainName, type DataFile } from '../../platform/files/data-file.js';
import { Exports } from '../../platform/files/exports.service.js';
import { say } from '../../platform/i18n/i18n.js';
import { Clock } from '../../platform/time/clock.js';
import { ProjectAccess } from '../projects/index.js';
import { diagramSvg } from './diagram-svg.rules.js';
import { driverPicture } from './driver-picture.js';
import { DriverService } from './driver.service.js';
import { PictureFormat } from './driver.types.js';

/** Wide enough for four columns on a landscape page. */
const FILE_WIDTH = 1120;

const MEDIA_TYPES: Record<PictureFormat, string> = { SVG: 'image/svg+xml' };

/** The driver diagram as a file. */
@Injectable()
export class DriverFileService {
  constructor(
    private readonly clock: Clock,
    private readonly access: ProjectAccess,
    private readonly drivers: DriverService,
    private readonly exports: Exports,
  ) {}

  /** The same picture as on the page. NOT_FOUND out of scope, RATE_LIMITED. */
  async file(viewer: Viewer, projectId: string, format: PictureFormat): Promise<DataFile> {
    await this.exports.count(viewer);
    const { project, enrolment } = await this.access.reach(viewer, projectId);
    const picture = driverPicture(viewer.language, project, await this.drivers.standing(projectId), FILE_WIDTH);
    await this.exports.note(viewer, { kind: 'driverDiagramFile', cohortIds: [enrolment.cohortId], personId: enrolment.personId });
    const name = plainName(`${say(viewer.language, 'driverPicture.FILE')} ${project.title} ${this.clock.today()}`);
    return {
      fileName: `${name}.${format.toLowerCase()}`,
      mediaType: MEDIA_TYPES[format],
      contentBase64: Buffer.from(diagramSvg(picture, picture), 'utf8').toString('base64'),
    };
  }
}
