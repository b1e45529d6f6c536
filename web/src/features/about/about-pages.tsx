export { AboutPage } from './about-page';
export { AccessibilityPage } from './accessibility-page';
