export { SupportPage } from './support-page';
export { NewSupportPage } from './new-support-page';
export { SupportRequestPage } from './support-request-page';
