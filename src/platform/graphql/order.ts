import { graphqlEnum } from './enum.js';

/** Which end of a list comes first. */
export enum OrderDirection {
  ASC = 'ASC',
  DESC = 'DESC',
}
graphqlEnum(OrderDirection, 'OrderDirection', 'Which end of a list comes first.', {
  ASC: 'Smallest, earliest or first in the alphabet.',
  DESC: 'Largest, latest or last in the alphabet.',
});
