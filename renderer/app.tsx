import { StrictMode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { Window } from './shell/window';
import { beginApp } from './state/app';
import './tokens.css';
import './base.css';

const place = document.getElementById('app');
if (place) {
  beginApp();
  // Now and not soon: what runs while a script is read for the first time is what Chromium keeps of it for the next start.
  flushSync(() => {
    createRoot(place).render(
      <StrictMode>
        <Window />
      </StrictMode>,
    );
  });
}
