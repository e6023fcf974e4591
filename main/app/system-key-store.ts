/**
 * The system's key store: the Keychain, DPAPI, or the keyring of a Linux desktop, by Electron. Its newer, asynchronous calls open what
 * these seal, and every Electron that Kitbag runs in has these.
 */
/* eslint-disable @typescript-eslint/no-deprecated -- Electron 33 has no other. */
import { safeStorage } from 'electron';
import type { KeyStore } from '../ipc/desk';
import { portableFolder } from './program-folder';

/**
 * Null where there is none: a portable copy goes on to other machines, whose stores cannot open what this one sealed, and on a Linux
 * without a keyring Electron would seal with a password that anybody can read in its sources.
 */
export function systemKeyStore(): KeyStore | null {
  if (portableFolder() !== null || !safeStorage.isEncryptionAvailable()) return null;
  if (process.platform === 'linux' && ['basic_text', 'unknown'].includes(safeStorage.getSelectedStorageBackend()))
    return null;
  return {
    seal: (text) => safeStorage.encryptString(text).toString('base64'),
    open: (sealed) => safeStorage.decryptString(Buffer.from(sealed, 'base64')),
  };
}
