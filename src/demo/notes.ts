/** A sign-in of the demonstration. */
export interface DemoSignIn {
  role: string;
  email: string;
  password: string;
}

/** What whoever started the demonstration is told. */
export interface DemoNotes {
  /** True when the people and rounds were loaded now, false when they were there already. */
  loaded: boolean;
  signIns: readonly DemoSignIn[];
}

/** The password of every account of the demonstration. Known to all: the demonstration runs on a loopback address only. */
export const DEMO_PASSWORD = 'prova-delmal-2026';

const ACCOUNTS: readonly (readonly [role: string, email: string])[] = [
  ['Administrator', 'admin@demo.example'],
  ['Programme office (kansli), QRC', 'kansli@demo.example'],
  ['Programme office (kansli), RC Norr', 'kansli.norr@demo.example'],
  ['Evaluation (office of all three centres)', 'utvardering@demo.example'],
  ['Coach', 'coach@demo.example'],
  ['Main supervisor (handledare)', 'handledare@demo.example'],
  ['Study director (studierektor)', 'studierektor@demo.example'],
  ['Head of unit (verksamhetschef)', 'chef@demo.example'],
  ['Trainee (ST-läkare), SOSFS 2015:8', 'st@demo.example'],
  ['Trainee (ST-läkare), HSLF-FS 2021:8', 'st2021@demo.example'],
  ['Trainee (ST-läkare), research, waits for ethics', 'st.forskning@demo.example'],
  ['Scientific supervisor (vetenskaplig handledare)', 'vetenskaplig@demo.example'],
];

/** Who can sign in to the demonstration. */
export const DEMO_SIGN_INS: readonly DemoSignIn[] = ACCOUNTS.map(([role, email]) => ({ role, email, password: DEMO_PASSWORD }));

/** The sign-ins as a small table for the terminal. */
export function demoTable({ signIns }: DemoNotes): string {
  const rows = [['Role', 'Address', 'Password'], ...signIns.map((s) => [s.role, s.email, s.password])];
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  return ['Demonstration: all people are invented.', ...lines.map((line) => `  ${line}`), ''].join('\n');
}
