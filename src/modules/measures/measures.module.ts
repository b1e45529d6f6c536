import { Module } from '@nestjs/common';
import { ProjectsModule } from '../projects/index.js';
import { Marks } from './marks.service.js';

/** Measures: register series, run charts and control charts tied to a project. */
@Module({
  imports: [ProjectsModule],
  providers: [Marks],
  exports: [Marks],
})
export class MeasuresModule {}
