import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Window } from './shell/window';
import './tokens.css';
import './base.css';

const place = document.getElementById('app');
if (place) {
  createRoot(place).render(
    <StrictMode>
      <Window />
    </StrictMode>,
  );
}
