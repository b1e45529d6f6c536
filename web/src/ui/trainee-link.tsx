import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useHere } from '../lib/way-back';

/** To the page of a trainee, which then leads back to this page as it stands, filters and all; `from` is what this page is called there. */
export function TraineeLink({
  enrolmentId,
  from,
  className,
  children,
}: {
  enrolmentId: string;
  from: string;
  className?: string;
  children: ReactNode;
}): ReactNode {
  return (
    <Link to={`/trainees/${enrolmentId}`} state={useHere(from)} className={className}>
      {children}
    </Link>
  );
}
