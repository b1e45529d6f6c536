export * from './support-days.rules.js';
export * from './support.entities.js';
export { SupportLoader } from './support.loader.js';
export { supportScope } from './support.policy.js';
export { SupportMessageService } from './support-message.service.js';
export { SupportModule } from './support.module.js';
export { SupportService } from './support.service.js';
export { addWorkingDays, isWorkingDay } from './working-days.rules.js';
