/** Random tests take the same seed in every run: a change that breaks a rule is found by whoever makes it, not by chance later. */
import fc from 'fast-check';

const fromTheShell = Number(process.env['KITBAG_SEED']);

fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: fromTheShell || 20_261_123 });
