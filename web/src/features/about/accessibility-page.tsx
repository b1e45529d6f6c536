import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useInstallation } from '../../lib/use-installation';
import { Contact } from '../../ui/contact';
import { Page } from '../../ui/page';
import { OutLink } from '../../ui/prose';
import { Day } from '../../ui/time';
import { TextPart } from './text-part';

/** When the product was last assessed against the standard, and when the statement was last changed. */
const ASSESSED = '2026-11-21';
const UPDATED = '2026-11-22';
const DIGG = 'https://www.digg.se/tdosanmalan';

/**
 * The accessibility statement (tillgänglighetsredogörelse) with the parts that Digg requires: the public actor, the service, how far it
 * conforms, what is not accessible and why, days of assessment and of the last change, how it was assessed, how to tell us, where to
 * complain, disproportionate burden (12 §) and what is not covered (9 §).
 */
export function AccessibilityPage(): ReactNode {
  const { t } = useTranslation('about');
  const organisation = useInstallation()?.organisation;
  return (
    <Page title={t('accessibility.title')} lead={t('accessibility.lead')}>
      <TextPart
        id="service"
        title={t('accessibility.service.title')}
        texts={[
          t('accessibility.service.text'),
          organisation ? t('accessibility.service.by', { organisation }) : t('accessibility.service.actor'),
        ]}
      />
      <TextPart id="conformance" title={t('accessibility.conformance.title')} texts={[t('accessibility.conformance.text')]} />
      <TextPart id="shortcomings" title={t('accessibility.shortcomings.title')} texts={[t('accessibility.shortcomings.text')]}>
        <ul>
          <li>{t('accessibility.shortcomings.language')}</li>
          <li>{t('accessibility.shortcomings.official')}</li>
        </ul>
      </TextPart>
      <TextPart id="burden" title={t('accessibility.burden.title')} texts={[t('accessibility.burden.text')]} />
      <TextPart id="exempt" title={t('accessibility.exempt.title')} texts={[t('accessibility.exempt.text')]}>
        <ul>
          <li>{t('accessibility.exempt.links')}</li>
          <li>{t('accessibility.exempt.forms')}</li>
        </ul>
      </TextPart>
      <TextPart
        id="contact"
        title={t('accessibility.contact.title')}
        texts={[t('accessibility.contact.text'), t('accessibility.contact.answer')]}
      >
        <Contact />
        <p>
          <Link to="/about#contact">{t('accessibility.contact.link')}</Link>
        </p>
      </TextPart>
      <TextPart id="supervision" title={t('accessibility.supervision.title')} texts={[t('accessibility.supervision.text')]}>
        <p>
          <OutLink href={DIGG}>{t('accessibility.supervision.link')}</OutLink>
        </p>
      </TextPart>
      <TextPart id="method" title={t('accessibility.method.title')} texts={[t('accessibility.method.text')]}>
        <ul>
          <li>{t('accessibility.method.automatic')}</li>
          <li>{t('accessibility.method.keyboard')}</li>
          <li>{t('accessibility.method.review')}</li>
        </ul>
        <p>{t('accessibility.method.not')}</p>
        <p>
          {t('accessibility.method.assessed')} <Day on={ASSESSED} long />. {t('accessibility.method.updated')} <Day on={UPDATED} long />.
        </p>
      </TextPart>
    </Page>
  );
}
