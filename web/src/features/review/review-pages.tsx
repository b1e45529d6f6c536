export { ReviewQueuePage } from './queue-page';
export { ReviewPage } from './review-page';
