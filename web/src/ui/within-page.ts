import { createContext } from 'react';

/** True inside a page, which has its heading; what fails outside one makes the whole page. */
export const WithinPage = createContext(false);
