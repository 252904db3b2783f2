/** The settings: what is marked and where, how the card behaves, and the reader's own data. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '../../components/tokens.css';
import '../../components/lists.css';
import './options-page.css';
import { OptionsPage } from './OptionsPage';

const root = document.querySelector('#root');
if (!root) throw new Error('options.html has no #root');
createRoot(root).render(
  <StrictMode>
    <OptionsPage />
  </StrictMode>,
);
