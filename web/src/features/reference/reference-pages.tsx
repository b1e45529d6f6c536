export { ReferenceItemPage } from './item-page';
export { ReferencePartPage } from './part-page';
export { ReferencePage } from './reference-page';
