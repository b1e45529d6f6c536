import type { Name } from '../builders/person.js';

/** Someone who works with the rounds. */
export interface StaffStory {
  key: string;
  name: Name;
  /** Only for those who can sign in. */
  email?: string;
  /** Heads a clinic: its key, or several. */
  heads?: readonly string[];
}

/** Everyone beside the trainees. All are invented. */
export const STAFF: readonly StaffStory[] = [
  { key: 'admin', name: ['Astrid', 'Demogård'], email: 'admin@demo.example' },
  { key: 'kansli', name: ['Kerstin', 'Provström'], email: 'kansli@demo.example' },
  { key: 'kansli-norr', name: ['Nils', 'Testbäck'], email: 'kansli.norr@demo.example' },
  { key: 'utvardering', name: ['Ulla-Britt', 'Provander'], email: 'utvardering@demo.example' },
  { key: 'coach', name: ['Cecilia', 'Coachberg-Påhitt'], email: 'coach@demo.example' },
  { key: 'handledare', name: ['Henrik', 'Handlén-Påhitt'], email: 'handledare@demo.example' },
  { key: 'studierektor', name: ['Susanne', 'Exempelgren'], email: 'studierektor@demo.example' },
  { key: 'chef', name: ['Carl', 'Modellén'], email: 'chef@demo.example', heads: ['medicin', 'hjart'] },

  { key: 'chef-halland', name: ['Birgitta', 'Låtsberg'], heads: ['medicin-halland', 'vc-halland'] },
  { key: 'chef-geriatrik', name: ['Göran', 'Sagolin'], heads: ['geriatrik'] },
  { key: 'chef-anestesi', name: ['Marianne', 'Testgren'], heads: ['anestesi'] },
  { key: 'chef-norr', name: ['Lars-Erik', 'Provsjö'], heads: ['neuro-norr', 'medicin-norr'] },

  { key: 'handledare-hjart', name: ['Agnes', 'Testander'] },
  { key: 'handledare-halland', name: ['Anna-Karin', 'Fiktén'] },
  { key: 'handledare-geriatrik', name: ['Bengt', 'Demolund'] },
  { key: 'handledare-anestesi', name: ['Camilla', 'Skissgren'] },
  { key: 'handledare-psykiatri', name: ['Dag', 'Mallberg'] },
  { key: 'handledare-vc', name: ['Eva', 'Provholm'] },
  { key: 'handledare-ortopedi', name: ['Fredrik', 'Påhittberg'] },
  { key: 'handledare-kvinno', name: ['Gunilla', 'Exemplund'] },
  { key: 'handledare-norr', name: ['Ingrid', 'Testnäs'] },
  { key: 'handledare-norr-2', name: ['Jonas', 'Låtsmark'] },

  { key: 'vetenskaplig-norr', name: ['Margareta', 'Fantasiström'], email: 'vetenskaplig@demo.example' },
  { key: 'registerhallare-norr', name: ['Olof', 'Provdal'] },
  { key: 'statistiker-norr', name: ['Petra', 'Talberg-Påhitt'] },
  { key: 'granskare-norr', name: ['Rolf', 'Exempelius'] },
  { key: 'kursledare-norr', name: ['Siv', 'Demonäs'] },
  { key: 'coach-norr', name: ['Tomas', 'Påhittlund'] },
];
