export { Marks, type DrawnMark } from './marks.service.js';
export * from './measure-marks.entities.js';
export * from './measure.entity.js';
export * from './measure.enums.js';
export { MeasureLoader } from './measure.loader.js';
export * from './measurement.entity.js';
export { MeasuresModule } from './measures.module.js';
