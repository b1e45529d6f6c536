import { today } from '../../lib/now';
import { useData } from '../../lib/use-data';
import { cohortCentresDocument } from './list.graphql';
import { ownCentres, type Centre } from './own-centres';

/** The centres whose rounds one runs; undefined until they are fetched. */
export function useOwnCentres(): Centre[] | undefined {
  const { data } = useData(cohortCentresDocument, {});
  return data ? ownCentres(data.registerCentres, data.viewer?.person.roles ?? [], today()) : undefined;
}
