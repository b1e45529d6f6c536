import { Tag } from '@navikt/ds-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ResultOf } from '../../lib/graphql';
import { today } from '../../lib/now';
import { useData } from '../../lib/use-data';
import { Card, Section } from '../../ui/page';
import { Screen } from '../../ui/screen';
import { capital, useTerm } from '../../ui/tags';
import { Day } from '../../ui/time';
import { PartFrame } from './part-frame';
import { referenceRegulationsDocument } from './regulations.graphql';
import { Rows } from './rows';

type CrosswalkLink = ResultOf<typeof referenceRegulationsDocument>['crosswalk'][number];

/** The regulations on specialist training, and how their goals live on from one to the next. */
export function RegulationsPart(): ReactNode {
  const { t } = useTranslation('reference');
  const query = useData(referenceRegulationsDocument, {});
  return (
    <PartFrame part="regulations">
      <Screen query={query}>
        {({ regulations, crosswalk }) => (
          <>
            <Rows
              heads={[t('regulations.designation'), t('regulations.titleSv'), t('regulations.inForce'), t('regulations.lastApplication')]}
              rows={regulations.map((regulation) => ({
                id: regulation.id,
                cells: [
                  <Link key="to" to={`/reference/regulations/${regulation.id}`} lang="sv">
                    {regulation.designation}
                  </Link>,
                  <span key="title" lang="sv">
                    {regulation.titleSv}
                  </span>,
                  <span key="from">
                    {t('from')} <Day on={regulation.inForceFrom} long />
                    {regulation.repealedFrom && (
                      <>
                        , {t(regulation.repealedFrom <= today() ? 'regulations.repealed' : 'regulations.toBeRepealed')}{' '}
                        <Day on={regulation.repealedFrom} long />
                      </>
                    )}
                  </span>,
                  regulation.lastApplicationOn ? <Day key="last" on={regulation.lastApplicationOn} long /> : t('regulations.openEnded'),
                ],
              }))}
            />
            <Section title={t('crosswalk.title')} id="crosswalk">
              <p className="hint">{t('crosswalk.text')}</p>
              {byGoals(crosswalk).map(([pair, links]) => (
                <GoalsSection key={pair} links={links} />
              ))}
            </Section>
          </>
        )}
      </Screen>
    </PartFrame>
  );
}

/** The links of each pair of goals together, the whole goal before its parts. */
function byGoals(crosswalk: readonly CrosswalkLink[]): [string, CrosswalkLink[]][] {
  const pairs = new Map<string, CrosswalkLink[]>();
  for (const link of crosswalk) {
    const pair = `${link.fromGoal?.id ?? ''} ${link.toGoal?.id ?? ''}`;
    pairs.set(pair, [...(pairs.get(pair) ?? []), link]);
  }
  return [...pairs];
}

function GoalsSection({ links }: { links: readonly CrosswalkLink[] }): ReactNode {
  const { t } = useTranslation('reference');
  const goalName = (goal: CrosswalkLink['fromGoal']): string =>
    goal ? t('crosswalk.goal', { code: goal.code, regulation: goal.regulation?.designation ?? '' }) : '';
  const [first] = links;
  if (!first) return null;
  return (
    <Section level="3" title={t('crosswalk.pair', { from: goalName(first.fromGoal), to: goalName(first.toGoal) })}>
      <ul className="plain-list">
        {links.map((link) => (
          <CrosswalkRow key={link.id} link={link} />
        ))}
      </ul>
    </Section>
  );
}

function CrosswalkRow({ link }: { link: CrosswalkLink }): ReactNode {
  const { t } = useTranslation('reference');
  const say = useTerm();
  return (
    <Card as="li">
      <div>
        <Tag size="small" variant="moderate" data-color="info">
          {capital(say('crosswalkStrength', link.strength))}
        </Tag>
      </div>
      <div>{link.whatChanged}</div>
      {(link.fromPart ?? link.toPart) && (
        <dl className="facts crosswalk-parts">
          {link.fromPart && (
            <div>
              <dt>{t('crosswalk.fromPart')}</dt>
              <dd lang="sv">{link.fromPart.textSv}</dd>
            </div>
          )}
          {link.toPart && (
            <div>
              <dt>{t('crosswalk.toPart')}</dt>
              <dd lang="sv">{link.toPart.textSv}</dd>
            </div>
          )}
        </dl>
      )}
      <p className="hint">
        {t('source')}: <span lang="en">{link.source}</span>
      </p>
    </Card>
  );
}
