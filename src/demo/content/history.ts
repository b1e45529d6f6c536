import type { Name } from '../builders/person.js';

/** A trainee of an old round; the people of the sources are not known, these are invented. */
export type OldTrainee = readonly [name: Name, unit: string, specialty: string];

/** Eleven invented trainees of the round of 2013–2014. */
export const TRAINEES_2013: readonly OldTrainee[] = [
  [['Agneta', 'Exempelvik'], 'medicin-norr', 'internmedicin'],
  [['Björn', 'Provlund'], 'hjart', 'kardiologi'],
  [['Charlotta', 'Påhittgren'], 'kvinno', 'obstetrik-och-gynekologi'],
  [['David', 'Testberg'], 'ortopedi', 'ortopedi'],
  [['Emma', 'Låtsgren'], 'geriatrik', 'geriatrik'],
  [['Filip', 'Sagodahl'], 'anestesi', 'anestesi-och-intensivvard'],
  [['Gabriella', 'Demoberg'], 'psykiatri', 'psykiatri'],
  [['Hampus', 'Modellund'], 'neuro-norr', 'neurologi'],
  [['Ida', 'Fiktgren'], 'medicin-halland', 'internmedicin'],
  [['Jakob', 'Skisslund'], 'kirurgi-norr', 'kirurgi'],
  [['Kajsa', 'Mallström'], 'vc-halland', 'allmanmedicin'],
];

/** Twelve invented trainees of the round of 2014–2015. */
export const TRAINEES_2014: readonly OldTrainee[] = [
  [['Leo', 'Exempelsten'], 'hjart', 'kardiologi'],
  [['Malin', 'Provgren'], 'medicin-halland', 'infektionssjukdomar'],
  [['Niklas', 'Testström'], 'medicin-norr', 'njurmedicin'],
  [['Olga', 'Påhittström'], 'geriatrik', 'geriatrik'],
  [['Pontus', 'Låtslund'], 'anestesi', 'anestesi-och-intensivvard'],
  [['Rebecka', 'Sagogren'], 'kvinno', 'obstetrik-och-gynekologi'],
  [['Samuel', 'Demoholm'], 'ortopedi', 'ortopedi'],
  [['Therese', 'Modellqvist'], 'psykiatri', 'barn-och-ungdomspsykiatri'],
  [['Ulf', 'Fiktström'], 'vc-norr', 'allmanmedicin'],
  [['Vera', 'Skissholm'], 'neuro-norr', 'neurologi'],
  [['William', 'Mallgren'], 'kirurgi-norr', 'urologi'],
  [['Ylva', 'Fantasilund'], 'medicin-halland', 'reumatologi'],
];
