export { DEMO_COHORT_ID, loadDemo } from './demo.js';
export { DEMO_PASSWORD, DEMO_SIGN_INS, demoTable, type DemoNotes, type DemoSignIn } from './notes.js';
