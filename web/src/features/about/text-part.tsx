import { Heading } from '@navikt/ds-react';
import type { ReactNode } from 'react';
import './about.css';

/** A heading and what stands under it. */
export function TextPart({
  id,
  title,
  texts = [],
  children,
}: {
  id: string;
  title: string;
  texts?: readonly string[];
  children?: ReactNode;
}): ReactNode {
  return (
    <section id={id} aria-labelledby={`${id}-title`} className="text-part">
      <Heading level="2" size="small" id={`${id}-title`}>
        {title}
      </Heading>
      {texts.map((text) => (
        <p key={text}>{text}</p>
      ))}
      {children}
    </section>
  );
}
