/** Where the program's own files lie, for the command line. */
import { app } from 'electron';
import type { Places } from '../cli/places';
import { places } from './places';
import { readPolicy } from './policy-file';
import { isLostOnUpgrade } from './program-folder';

export function headlessPlaces(): Places {
  return { fonts: places.fonts(), worker: places.worker(), version: app.getVersion(), readPolicy, isLostOnUpgrade };
}
