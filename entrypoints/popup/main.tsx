/** The toolbar popup. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '../../components/tokens.css';
import '../../components/claim-card.css';
import '../../components/lists.css';
import './popup.css';
import { Popup } from './Popup';

const root = document.querySelector('#root');
if (!root) throw new Error('popup.html has no #root');
createRoot(root).render(
  <StrictMode>
    <Popup />
  </StrictMode>,
);
