import type { ComponentType, ReactNode } from 'react';
import { useParams } from 'react-router';
import { ApiError } from '../../lib/api';
import { Failed } from '../../ui/screen';
import { CentresPart } from './centres-part';
import { AreasPart, RegionsPart, SpecialtiesPart } from './lists-parts';
import { PARTS, type Part } from './parts';
import './reference.css';
import { RegistersPart } from './registers-part';
import { RegulationsPart } from './regulations-part';
import { TemplatesPart } from './templates-part';
import { UnitsPart } from './units-part';

const PAGES: Record<Part, ComponentType> = {
  registers: RegistersPart,
  centres: CentresPart,
  units: UnitsPart,
  regulations: RegulationsPart,
  templates: TemplatesPart,
  specialties: SpecialtiesPart,
  regions: RegionsPart,
  areas: AreasPart,
};

/** One part of the reference data. */
export function ReferencePartPage(): ReactNode {
  const { part } = useParams();
  const known = PARTS.find((one) => one === part);
  if (!known) return <Failed error={new ApiError('NOT_FOUND', '')} />;
  const Shown = PAGES[known];
  return <Shown />;
}
