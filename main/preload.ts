import { contextBridge } from 'electron';

contextBridge.exposeInMainWorld('kitbag', {});
