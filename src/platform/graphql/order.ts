import { graphqlEnum } from './enum.js';

export enum OrderDirection {
  ASC = 'ASC',
  DESC = 'DESC',
}
graphqlEnum(OrderDirection, 'OrderDirection', 'Which way a list is sorted.', {
  ASC: 'Lowest, earliest or first in the alphabet first.',
  DESC: 'Highest, latest or last in the alphabet first.',
});
